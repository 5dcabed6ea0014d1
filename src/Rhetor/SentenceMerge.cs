using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor;

/// <summary>Gives a document the sentences that its caller knows, in place of those that the language found.</summary>
internal static class SentenceMerge
{
    /// <summary>The document with one sentence a range, as far as a range has tokens; tokens outside all ranges go with the range before them.</summary>
    public static AnnotatedDocument Apply(AnnotatedDocument document, ImmutableArray<TextSpan> ranges)
    {
        if (document.Tokens.IsEmpty) return document;
        var starts = StartsOf(document, ranges);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(starts.Count);
        var clauses = ImmutableArray.CreateBuilder<Clause>(document.Clauses.Length);
        for (var i = 0; i < starts.Count; i++)
        {
            var tokens = new TokenRange(starts[i], i + 1 < starts.Count ? starts[i + 1] : document.Tokens.Length);
            var first = clauses.Count;
            clauses.AddRange(document.Clauses.Where(c => tokens.Contains(c.Verb)).Select(c => c with { Sentence = i }));
            sentences.Add(new Sentence
            {
                Index = i,
                Span = document.SpanOf(tokens),
                Tokens = tokens,
                Attribution = AttributionOf(document, tokens),
                Clauses = first..clauses.Count,
            });
        }

        return new AnnotatedDocument(new DocumentParts
        {
            Text = document.Text,
            Language = document.Language,
            Annotations = document.Annotations,
            Tokens = document.Tokens,
            Sentences = sentences.ToImmutable(),
            Paragraphs = [.. sentences.Select(s => new Paragraph(s.Index, s.Span, s.Index..(s.Index + 1), false))],
            Quotations = document.Quotations,
            Clauses = clauses.ToImmutable(),
        });
    }

    private static List<int> StartsOf(AnnotatedDocument document, ImmutableArray<TextSpan> ranges)
    {
        var starts = new List<int> { 0 };
        foreach (var range in ranges)
        {
            var first = document.TokenIndexAt(range.Start);
            if (first > starts[^1] && first < document.Tokens.Length) starts.Add(first);
        }

        return starts;
    }

    // Of the sentences that become one, the first that is somebody else's says whose words it is.
    private static Attribution AttributionOf(AnnotatedDocument document, TokenRange tokens)
    {
        var parts = document.Sentences.Where(s => s.Tokens.Start < tokens.End && s.Tokens.End > tokens.Start).ToList();
        return (parts.FirstOrDefault(s => s.Voice is Voice.Direct or Voice.Indirect) ?? parts[0]).Attribution;
    }
}
