using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Findings;

/// <summary>Whose words a span is: the voice of most of its words, and the speaker whom the quotation or the sentence names for that voice.</summary>
internal static class SpanAttribution
{
    public static Attribution Of(AnnotatedDocument document, Sentence sentence, TextSpan span)
    {
        var own = sentence.Attribution;
        if (span == sentence.Span) return own;
        var voice = VoiceOf(document, span) ?? own.Voice;
        if (voice == Voice.Direct && SpeechAround(document, span) is { } speech)
        {
            return speech.Attribution with
            {
                Voice = Voice.Direct,
                Speaker = speech.Attribution.Speaker ?? own.Speaker,
                Target = speech.Attribution.Target ?? own.Target,
                Stance = speech.Attribution.Stance ?? own.Stance,
            };
        }

        // The frame of a report or a headline is no voice of its own: who reports a denial holds it in the reported voice.
        if (voice == own.Voice || (voice == Voice.Author && own.Voice is (Voice.Indirect or Voice.Headline))) return own;
        var reported = voice is Voice.Direct or Voice.Indirect;
        return reported ? own with { Voice = voice } : new Attribution { Voice = voice };
    }

    private static Voice? VoiceOf(AnnotatedDocument document, TextSpan span)
    {
        Span<int> weights = stackalloc int[4];
        Voice? first = null;
        for (var i = document.TokenIndexAt(span.Start); i < document.Tokens.Length && document.Tokens[i].Start < span.End; i++)
        {
            var token = document.Tokens[i];
            if (token.IsPunctuation && token.Length < span.Length) continue;
            first ??= token.Voice;
            weights[(int)token.Voice] += token.Length;
        }

        if (first is not { } best) return null;
        for (var voice = 0; voice < weights.Length; voice++)
        {
            if (weights[voice] > weights[(int)best]) best = (Voice)voice;
        }

        return best;
    }

    private static Quotation? SpeechAround(AnnotatedDocument document, TextSpan span)
    {
        Quotation? innermost = null;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Span.Start > span.Start) break;
            if (quotation.IsSpeech && quotation.Span.Contains(span)) innermost = quotation;
        }

        return innermost;
    }
}
