using System.Text;
using Rhetor.Documents;
using Rhetor.Languages.Attribution;
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
    private int _targets;
    private int _foundTargets;
    private int _bornTargets;
    private int _rightTargets;
    private TextWriter? _errors;
    private AttributionTrace? _trace;
    private AnnotatedDocument? _document;
    private Sentence? _sentence;

    public double SentenceF1 => 2.0 * _ends / Math.Max(1, _found + _gold);

    public double VoiceAccuracy => _rightVoices / (double)Math.Max(1, _voices);

    public double SpeakerAccuracy => _rightSpeakers / (double)Math.Max(1, _speakers);

    /// <summary>Measures a language; what it gets wrong is written to <paramref name="errors"/>, a line a fault.</summary>
    public static Measures Of(IEnumerable<GoldText> texts, ILanguage language, TextWriter? errors = null, AttributionTrace? trace = null)
    {
        var measures = new Measures { _errors = errors, _trace = trace };
        foreach (var text in texts)
        {
            trace?.Clear();
            measures.Add(language.Annotate(SourceText.From(text.Text), Annotations.Voice), text);
        }

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
        $"sentences F1 {SentenceF1:0.0000}, voice {VoiceAccuracy:0.0000} of {_voices}, speaker {SpeakerAccuracy:0.0000} of {_speakers}, target {_rightTargets} right of {_targets} wanted, {_bornTargets} found in sentences that bear a marker and {_foundTargets} in all");

    private void Add(AnnotatedDocument document, GoldText text)
    {
        _document = document;
        var ends = text.Sentences.Select(static sentence => sentence.End).ToHashSet();
        _gold += ends.Count;
        _found += document.Sentences.Length;
        _ends += document.Sentences.Count(sentence => ends.Contains(sentence.Span.End));
        foreach (var gold in text.Sentences)
        {
            var best = document.Sentences.MaxBy(sentence => Overlap(gold, sentence.Span));
            if (best is null || Overlap(gold, best.Span) <= 0) continue;
            _sentence = best;
            AddVoice(text, gold, best);
            AddSpeaker(text, gold, best);
            AddTarget(text, gold, best);
        }
    }

    private void AddVoice(GoldText text, GoldText.Sentence gold, Sentence sentence)
    {
        var voice = sentence.Voice.ToString().ToLowerInvariant();
        _voices++;
        if (voice == gold.Voice) _rightVoices++;
        else Fault("voice", text, gold, gold.Voice, voice);
    }

    private void AddSpeaker(GoldText text, GoldText.Sentence gold, Sentence sentence)
    {
        if (gold.Speaker is null || gold.Voice is not ("direct" or "indirect")) return;
        _speakers++;
        if (Agree(gold.Speaker, sentence.Attribution.Speaker)) _rightSpeakers++;
        else Fault("speaker", text, gold, gold.Speaker, sentence.Attribution.Speaker);
    }

    private void AddTarget(GoldText text, GoldText.Sentence gold, Sentence sentence)
    {
        if (gold.Target is not null) _targets++;
        if (sentence.Attribution.Target is not null) _foundTargets++;
        if (sentence.Attribution.Target is not null && gold.Bears) _bornTargets++;
        if (gold.Target is not null && Agree(gold.Target, sentence.Attribution.Target)) _rightTargets++;
        else if (gold.Target != sentence.Attribution.Target) Fault("target", text, gold, gold.Target, sentence.Attribution.Target);
    }

    private void Fault(string what, GoldText text, GoldText.Sentence gold, string? wanted, string? got) =>
        _errors?.WriteLine($"{what}\t{text.Id}\t{wanted ?? "-"}\t{got ?? "-"}\t{text.Text[gold.Start..gold.End].ReplaceLineEndings(" ")}\t{Why()}");

    // What attribution looked at in the sentence, with its weight.
    private string Why() => _trace is null ? "" : string.Join(
        ' ',
        _trace.Reports.Concat(_trace.Quotations).Where(item => item.Sentence == _sentence!.Index)
            .Select(item => FormattableString.Invariant($"[{_document!.Text.ToString(_document.Tokens[item.At].Span)} {item.Kind} {item.Follows} {(item.Passes ? "+" : "-")} {item.Score:0.0}]")));

    private static bool Agree(string gold, string? found)
    {
        var wanted = Normalise(gold);
        var got = Normalise(found ?? "");
        return got.Length > 0 && (wanted.Contains(got, StringComparison.Ordinal) || got.Contains(wanted, StringComparison.Ordinal));
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
