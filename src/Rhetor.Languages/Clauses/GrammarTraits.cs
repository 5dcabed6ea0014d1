namespace Rhetor.Languages.Clauses;

/// <summary>Reads features and relations of the treebanks into bits, once for each name that a model has.</summary>
internal static class GrammarTraits
{
    public static FeatureTraits OfFeatures(string? features)
    {
        var traits = FeatureTraits.None;
        if (features is null) return traits;
        if (Has("VerbForm=Fin")) traits |= FeatureTraits.Finite;
        if (Has("Mood=")) traits |= FeatureTraits.Mood;
        if (Has("Mood=Imp")) traits |= FeatureTraits.Imperative;
        if (Has("VerbForm=Part")) traits |= FeatureTraits.Participle;
        if (Has("Tense=Past")) traits |= FeatureTraits.Past;
        if (Has("Voice=Pass")) traits |= FeatureTraits.Passive;
        if (Has("Person=1")) traits |= FeatureTraits.FirstPerson;
        if (Has("Person=2")) traits |= FeatureTraits.SecondPerson;
        return traits;

        bool Has(string feature) => features.Contains(feature, StringComparison.Ordinal);
    }

    public static RelationTraits OfRelation(string? relation)
    {
        var traits = relation switch
        {
            null or "" or "root" or "parataxis" => RelationTraits.Main,
            "conj" => RelationTraits.Main | RelationTraits.Conjunct,
            "nsubj:pass" => RelationTraits.PassiveSubject,
            "csubj" => RelationTraits.ClausalSubject,
            "expl" => RelationTraits.Expletive,
            "obj" => RelationTraits.Object,
            "ccomp" => RelationTraits.Complement,
            "aux:pass" => RelationTraits.PassiveAuxiliary,
            "cop" => RelationTraits.Copula,
            "xcomp" => RelationTraits.OpenComplement,
            "mark" => RelationTraits.Mark,
            _ => RelationTraits.None,
        };
        if (relation is null) return traits;
        if (relation.StartsWith("nsubj", StringComparison.Ordinal)) traits |= RelationTraits.Subject;
        if (relation.StartsWith("aux", StringComparison.Ordinal)) traits |= RelationTraits.Auxiliary;
        return traits;
    }
}
