using System.Text;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Languages;

/// <summary>Counts of what a language gets right on texts with gold sentences.</summary>
internal sealed class Measures
{
    private int _ends;
    private int _found;
    private int _gold;
    private int _voices;
    private int _rightVoices;
    private int _speakers;
    private int _rightSpeakers;

    public double SentenceF1 => 2.0 * _ends / Math.Max(1, _found + _gold);

    public double VoiceAccuracy => _rightVoices / (double)Math.Max(1, _voices);

    public double SpeakerAccuracy => _rightSpeakers / (double)Math.Max(1, _speakers);

    public static Measures Of(IEnumerable<GoldText> texts, ILanguage language)
    {
        var measures = new Measures();
        foreach (var text in texts) measures.Add(language.Annotate(SourceText.From(text.Text), Annotations.Voice), text);
        return measures;
    }

    /// <summary>For each sentence of a document the gold voice of the sentence that it mostly lies in, or null.</summary>
    public static string?[] Align(AnnotatedDocument document, GoldText text)
    {
        var voices = new string?[document.Sentences.Length];
        foreach (var sentence in document.Sentences)
        {
            var best = text.Sentences.MaxBy(gold => Overlap(gold, sentence.Span));
            if (best is not null && Overlap(best, sentence.Span) > 0) voices[sentence.Index] = best.Voice;
        }

        return voices;
    }

    public override string ToString() => FormattableString.Invariant(
        $"sentences F1 {SentenceF1:0.0000}, voice {VoiceAccuracy:0.0000} of {_voices}, speaker {SpeakerAccuracy:0.0000} of {_speakers}");

    private void Add(AnnotatedDocument document, GoldText text)
    {
        var ends = text.Sentences.Select(static sentence => sentence.End).ToHashSet();
        _gold += ends.Count;
        _found += document.Sentences.Length;
        _ends += document.Sentences.Count(sentence => ends.Contains(sentence.Span.End));
        foreach (var gold in text.Sentences)
        {
            var best = document.Sentences.MaxBy(sentence => Overlap(gold, sentence.Span));
            if (best is null || Overlap(gold, best.Span) <= 0) continue;
            var voice = best.Voice.ToString().ToLowerInvariant();
            _voices++;
            if (voice == gold.Voice) _rightVoices++;
            if (gold.Speaker is null || gold.Voice is not ("direct" or "indirect")) continue;
            _speakers++;
            var wanted = Normalise(gold.Speaker);
            var got = Normalise(best.Attribution.Speaker ?? "");
            if (got.Length > 0 && (wanted.Contains(got, StringComparison.Ordinal) || got.Contains(wanted, StringComparison.Ordinal))) _rightSpeakers++;
        }
    }

    private static int Overlap(GoldText.Sentence gold, TextSpan span) => Math.Min(gold.End, span.End) - Math.Max(gold.Start, span.Start);

    private static string Normalise(string name)
    {
        var kept = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) kept.Append(char.ToLowerInvariant(c));
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }

        return kept.ToString().Trim();
    }
}
