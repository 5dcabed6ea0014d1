using Rhetor.Documents;

namespace Rhetor.Rules.Matching;

/// <summary>Whose words a match is.</summary>
internal static class MatchVoice
{
    /// <summary>
    /// Direct where a word of the match stands in quoted speech; otherwise the voice of its first word, and for a word of the
    /// author's inside a sentence of reported speech or a headline, the sentence's.
    /// </summary>
    public static Voice Of(AnnotatedDocument document, Sentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (document.Tokens[i].Voice == Voice.Direct) return Voice.Direct;
        }

        var first = document.Tokens[start].Voice;
        return first == Voice.Author && sentence.Voice is Voice.Indirect or Voice.Headline ? sentence.Voice : first;
    }

    public static Attribution AttributionOf(AnnotatedDocument document, Sentence sentence, int start, int end)
    {
        if (Of(document, sentence, start, end) == Voice.Direct)
        {
            for (var i = start; i < end; i++)
            {
                if (document.Tokens[i].Voice == Voice.Direct && QuotationLookup.At(document, i) is { IsSpeech: true } quotation)
                    return quotation.Attribution;
            }
        }

        return sentence.Attribution;
    }
}
