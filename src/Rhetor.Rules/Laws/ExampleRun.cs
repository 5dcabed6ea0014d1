using Rhetor.Documents;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Matching;
using Rhetor.Text;

namespace Rhetor.Rules.Laws;

/// <summary>An example, annotated once and asked often. The context stands before the text, a space between.</summary>
internal sealed class ExampleRun
{
    public ExampleRun(RuleExample example, ILanguage language, Annotations needs)
    {
        Example = example;
        Marked = MarkedText.Parse(example.Markup);
        Offset = example.Context is { } context ? context.Length + 1 : 0;
        var text = example.Context is null ? Marked.Text : $"{example.Context} {Marked.Text}";
        Document = language.Annotate(SourceText.From(text), needs);
    }

    public RuleExample Example { get; }

    public MarkedText Marked { get; }

    public AnnotatedDocument Document { get; }

    /// <summary>Where the text starts in the document.</summary>
    public int Offset { get; }

    /// <summary>The hits of a rule in the text of the example, not in its context, with spans in that text.</summary>
    public List<(TextSpan Span, RuleHit Hit)> Hits(CompiledRule rule, MatchState state)
    {
        var hits = new List<(TextSpan, RuleHit)>();
        foreach (var sentence in Document.Sentences)
        {
            if (sentence.Span.End <= Offset) continue;
            foreach (var hit in RuleMatcher.Probe(rule, state, Document, sentence))
            {
                var span = Document.SpanOf(new TokenRange(hit.Start, hit.End));
                if (span.Start >= Offset) hits.Add((new TextSpan(span.Start - Offset, span.Length), hit));
            }
        }

        return hits;
    }

    public IEnumerable<TextSpan> Standing(CompiledRule rule, MatchState state) =>
        Hits(rule, state).Where(h => h.Hit.Exceptions.IsEmpty).Select(h => h.Span);
}
