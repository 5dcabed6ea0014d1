using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Analysis;

/// <summary>A document as an analyzer sees it. Valid during the call, for its thread.</summary>
public class DocumentAnalysisContext
{
    private readonly List<Evidence> _evidence;

    internal DocumentAnalysisContext(AnnotatedDocument document, List<Evidence> evidence, CancellationToken cancellationToken)
    {
        Document = document;
        _evidence = evidence;
        CancellationToken = cancellationToken;
    }

    /// <summary>The document.</summary>
    public AnnotatedDocument Document { get; }

    /// <summary>Ends the work early.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Reports a hit of a rule at a span, in UTF-16 code units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies in no sentence.</exception>
    public void Report(RuleDescriptor rule, TextSpan span) => Report(rule, span, []);

    /// <summary>Reports a hit of a rule at a span, with named parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies in no sentence.</exception>
    public void Report(RuleDescriptor rule, TextSpan span, ImmutableArray<Capture> captures)
    {
        var sentence = Document.SentenceAt(span.Start) ?? throw new ArgumentOutOfRangeException(nameof(span), "The span lies in no sentence.");
        Report(new Evidence { Rule = rule, Sentence = sentence.Index, Span = span, Captures = captures });
    }

    /// <summary>Reports evidence made elsewhere. Without a message of its own it gets that of its rule, with <c>{match}</c> and captures filled in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such sentence, or the span leaves the text.</exception>
    public void Report(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(evidence.Rule);
        if (evidence.Sentence < 0 || evidence.Sentence >= Document.Sentences.Length)
            throw new ArgumentOutOfRangeException(nameof(evidence), FormattableString.Invariant($"The document has no sentence {evidence.Sentence}."));
        if (evidence.Span.End > Document.Text.Length)
            throw new ArgumentOutOfRangeException(nameof(evidence), FormattableString.Invariant($"The span {evidence.Span} leaves the text."));
        _evidence.Add(evidence.Message is null ? evidence with { Message = EvidenceMessage.Of(evidence, Document.Text) } : evidence);
    }
}
