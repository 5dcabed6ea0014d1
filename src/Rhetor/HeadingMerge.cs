using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor;

/// <summary>Gives a document the headings that its caller knows from markup, beside those that the language found by their looks.</summary>
internal static class HeadingMerge
{
    /// <summary>The document with the sentences in the ranges as headlines; what a heading quotes stays its speaker's.</summary>
    public static AnnotatedDocument Apply(AnnotatedDocument document, ImmutableArray<TextSpan> headings)
    {
        var sentences = document.Sentences.ToBuilder();
        var tokens = document.Tokens.ToBuilder();
        var paragraphs = document.Paragraphs.ToBuilder();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Voice != Voice.Author || !headings.Any(h => h.Contains(sentence.Span.Start))) continue;
            sentences[sentence.Index] = sentence with { Attribution = sentence.Attribution with { Voice = Voice.Headline } };
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (tokens[i].Voice == Voice.Author) tokens[i] = tokens[i] with { Voice = Voice.Headline };
            }
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (headings.Any(h => h.Contains(paragraphs[i].Span.Start))) paragraphs[i] = paragraphs[i] with { IsHeading = true };
        }

        return new AnnotatedDocument(new DocumentParts
        {
            Text = document.Text,
            Language = document.Language,
            Annotations = document.Annotations,
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Paragraphs = paragraphs.ToImmutable(),
            Quotations = document.Quotations,
            Clauses = document.Clauses,
        });
    }
}
