using System.Collections.Immutable;

namespace Rhetor.Documents;

/// <summary>Makes one sentence of what the caller knows to be one, whatever the language layer took it for.</summary>
public static class SentenceUnit
{
    /// <summary>
    /// The document with everything from <paramref name="position"/> on as one sentence, and a sentence edge there. Its voice is
    /// that of its longest part. A document without tokens from there on comes back as it is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the text.</exception>
    public static AnnotatedDocument MergeFrom(AnnotatedDocument document, int position)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, document.Text.Length);
        var first = document.TokenIndexAt(position);
        if (first == document.Tokens.Length) return document;

        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var merged = new List<Sentence>();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Tokens.End <= first)
            {
                sentences.Add(sentence);
                continue;
            }

            if (sentence.Tokens.Start < first)
            {
                var head = sentence.Tokens with { End = first };
                sentences.Add(sentence with { Tokens = head, Span = document.SpanOf(head) });
                merged.Add(sentence with { Tokens = sentence.Tokens with { Start = first } });
                continue;
            }

            merged.Add(sentence);
        }

        var all = new TokenRange(first, document.Tokens.Length);
        var index = sentences.Count;
        sentences.Add(merged.MaxBy(s => s.Tokens.Count)! with
        {
            Index = index,
            Tokens = all,
            Span = document.SpanOf(all),
            Clauses = merged[0].Clauses.Start..merged[^1].Clauses.End,
        });

        return new AnnotatedDocument(new DocumentParts
        {
            Text = document.Text,
            Language = document.Language,
            Annotations = document.Annotations,
            Tokens = document.Tokens,
            Sentences = sentences.ToImmutable(),
            Paragraphs = [.. document.Paragraphs.Select(p => p with { Sentences = Math.Min(p.Sentences.Start.Value, index)..Math.Min(p.Sentences.End.Value, index + 1) })],
            Quotations = document.Quotations,
            Clauses = [.. document.Clauses.Select(c => c.Sentence > index ? c with { Sentence = index } : c)],
        });
    }
}
