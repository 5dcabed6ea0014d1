using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// How a sentence is said: voice, stance, place, length, punctuation, negation, parts of speech, person, tense, mood and
/// what its clauses do. Numbers are scaled to about one.
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

    public void Extract(AnnotatedDocument document, Sentence sentence, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        void Set(LinguisticFeature feature, double value) => row.Set(_places[(int)feature], (float)value);

        Attribution(sentence, Set);
        Set(LinguisticFeature.IsFirst, sentence.Index == 0 ? 1 : 0);
        Set(LinguisticFeature.StartsParagraph, sentence.Index == 0 || document.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph ? 1 : 0);
        if (sentence.Index > 0) Set(LinguisticFeature.SameVoiceBefore, document.Sentences[sentence.Index - 1].Voice == sentence.Voice ? 1 : 0);

        var counts = new TokenCounts();
        var tokens = document.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++) counts.Add(tokens[i], document.Text.AsSpan(tokens[i].Span), facts[i].Inflection);
        counts.Write(Set);
        foreach (var clause in document.ClausesOf(sentence)) Clause(clause, row);
    }

    private static void Attribution(Sentence sentence, Action<LinguisticFeature, double> set)
    {
        set(sentence.Voice switch
        {
            Voice.Direct => LinguisticFeature.VoiceDirect,
            Voice.Indirect => LinguisticFeature.VoiceIndirect,
            Voice.Headline => LinguisticFeature.VoiceHeadline,
            _ => LinguisticFeature.VoiceAuthor,
        }, 1);
        if (sentence.Attribution.Speaker is not null) set(LinguisticFeature.HasSpeaker, 1);
        if (sentence.Attribution.Target is not null) set(LinguisticFeature.HasTarget, 1);
        if (sentence.Attribution.Stance is Stance.Distance) set(LinguisticFeature.StanceDistance, 1);
        if (sentence.Attribution.Stance is Stance.Endorse) set(LinguisticFeature.StanceEndorse, 1);
    }

    private void Clause(Clause clause, FeatureRow row)
    {
        void Raise(LinguisticFeature feature) => row.Set(_places[(int)feature], 1);

        if (clause.Conditional) Raise(LinguisticFeature.ClauseConditional);
        if (clause.Imperative) Raise(LinguisticFeature.ClauseImperative);
        if (clause.Interrogative) Raise(LinguisticFeature.ClauseInterrogative);
        if (clause.Passive) Raise(LinguisticFeature.ClausePassive);
        if (clause.Negated && clause.Person == 1) Raise(LinguisticFeature.ClauseFirstPersonNegated);
        if (clause.Negated && clause.Person != 1) Raise(LinguisticFeature.ClauseOtherNegated);
        switch (clause.Modality)
        {
            case Modality.Necessity: Raise(clause.Person == 1 ? LinguisticFeature.ClauseWeMust : LinguisticFeature.ClauseOtherMust); break;
            case Modality.Volition: Raise(clause.Person == 1 ? LinguisticFeature.ClauseWeWill : LinguisticFeature.ClauseOtherWill); break;
            case Modality.Advice: Raise(LinguisticFeature.ClauseAdvice); break;
            case Modality.Possibility: Raise(LinguisticFeature.ClausePossibility); break;
            case Modality.Hearsay: Raise(LinguisticFeature.ClauseHearsay); break;
            default: break;
        }

        switch (clause.Person)
        {
            case 1: Raise(LinguisticFeature.ClauseFirstPerson); break;
            case 2: Raise(LinguisticFeature.ClauseSecondPerson); break;
            case 3: Raise(LinguisticFeature.ClauseThirdPerson); break;
            default: break;
        }
    }
}
