using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>Makes the immutable parts of a document from drafts.</summary>
internal static class Parts
{
    public static ImmutableArray<Paragraph> Paragraphs(ReadOnlySpan<Draft> tokens, List<ParagraphDraft> drafts)
    {
        var made = ImmutableArray.CreateBuilder<Paragraph>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            made.Add(new Paragraph(i, SpanOf(tokens, draft.Start, draft.End), draft.FirstSentence..draft.EndSentence, draft.Kind == ParagraphKind.Heading));
        }

        return made.MoveToImmutable();
    }

    public static ImmutableArray<Sentence> Sentences(ReadOnlySpan<Draft> tokens, List<SentenceDraft> drafts, Range[] clauses)
    {
        var made = ImmutableArray.CreateBuilder<Sentence>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            made.Add(new Sentence
            {
                Index = i,
                Span = SpanOf(tokens, draft.Start, draft.End),
                Tokens = new TokenRange(draft.Start, draft.End),
                Paragraph = draft.Paragraph,
                Attribution = draft.Attribution,
                Clauses = clauses[i],
            });
        }

        return made.MoveToImmutable();
    }

    public static ImmutableArray<Quotation> Quotations(ReadOnlySpan<Draft> tokens, List<QuoteDraft> drafts)
    {
        var made = ImmutableArray.CreateBuilder<Quotation>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            made.Add(new Quotation
            {
                Index = i,
                Span = SpanOf(tokens, draft.First, draft.End),
                Content = draft.ContentStart < draft.ContentEnd
                    ? SpanOf(tokens, draft.ContentStart, draft.ContentEnd)
                    : new TextSpan(tokens[draft.First].End, 0),
                Tokens = new TokenRange(draft.First, draft.End),
                Depth = draft.Depth,
                IsSpeech = draft.IsSpeech,
                Attribution = draft.Attribution ?? Documents.Attribution.Author,
            });
        }

        return made.MoveToImmutable();
    }

    private static TextSpan SpanOf(ReadOnlySpan<Draft> tokens, int first, int end) => TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
}
