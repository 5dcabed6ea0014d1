using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// How a sentence is said: voice, stance, place, length, punctuation, negation, parts of speech, person, tense and mood. Numbers are scaled to
/// about one.
/// </summary>
internal sealed class LinguisticFeatures
{
    private readonly int[] _places;

    public LinguisticFeatures(FeatureSchema schema)
    {
        _places = [.. Names.Select(schema.IndexOf)];
    }

    public static IReadOnlyList<string> Names { get; } = Enum.GetNames<LinguisticFeature>()
        .Select(name => "text/" + string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())))
        .ToList();

    /// <summary>The place of a feature in the schema, or −1.</summary>
    public int PlaceOf(int feature) => _places[feature];

    public void Extract(AnnotatedDocument document, Sentence sentence, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        Span<float> values = stackalloc float[Names.Count];
        var counts = new TokenCounts();
        var tokens = document.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++) counts.Add(tokens[i], document.Text.AsSpan(tokens[i].Span), facts[i].Inflection);
        Fill(document, sentence, counts, values);
        for (var feature = 0; feature < values.Length; feature++) row.Set(_places[feature], values[feature]);
    }

    /// <summary>Writes the value of every feature.</summary>
    public static void Fill(AnnotatedDocument document, Sentence sentence, in TokenCounts counts, Span<float> values)
    {
        values.Clear();
        Attribution(sentence, values);
        values[(int)LinguisticFeature.IsFirst] = sentence.Index == 0 ? 1 : 0;
        values[(int)LinguisticFeature.StartsParagraph] = sentence.Index == 0 || document.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph ? 1 : 0;
        if (sentence.Index > 0) values[(int)LinguisticFeature.SameVoiceBefore] = document.Sentences[sentence.Index - 1].Voice == sentence.Voice ? 1 : 0;
        counts.Write(values);
    }

    private static void Attribution(Sentence sentence, Span<float> values)
    {
        values[(int)(sentence.Voice switch
        {
            Voice.Direct => LinguisticFeature.VoiceDirect,
            Voice.Indirect => LinguisticFeature.VoiceIndirect,
            Voice.Headline => LinguisticFeature.VoiceHeadline,
            _ => LinguisticFeature.VoiceAuthor,
        })] = 1;
        if (sentence.Attribution.Speaker is not null) values[(int)LinguisticFeature.HasSpeaker] = 1;
        if (sentence.Attribution.Target is not null) values[(int)LinguisticFeature.HasTarget] = 1;
        if (sentence.Attribution.Stance is Stance.Distance) values[(int)LinguisticFeature.StanceDistance] = 1;
        if (sentence.Attribution.Stance is Stance.Endorse) values[(int)LinguisticFeature.StanceEndorse] = 1;
    }
}
