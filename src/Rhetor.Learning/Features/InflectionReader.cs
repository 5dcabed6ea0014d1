namespace Rhetor.Learning.Features;

/// <summary>Reads <see cref="Inflection"/>s out of features as text.</summary>
internal static class InflectionReader
{
    public static Inflection Read(string? feats)
    {
        if (string.IsNullOrEmpty(feats)) return Inflection.None;
        var read = Inflection.None;
        if (Has(feats, "Person=1")) read |= Inflection.First;
        else if (Has(feats, "Person=2")) read |= Inflection.Second;
        else if (Has(feats, "Person=3")) read |= Inflection.Third;
        if (Has(feats, "Degree=Sup")) read |= Inflection.Superlative;
        else if (Has(feats, "Degree=Cmp")) read |= Inflection.Comparative;
        if (Has(feats, "Mood=Imp")) read |= Inflection.Imperative;
        else if (Has(feats, "Tense=Past")) read |= Inflection.Past;
        else if (Has(feats, "Tense=Pres")) read |= Inflection.Present;
        return read;
    }

    private static bool Has(string feats, string value) => feats.Contains(value, StringComparison.Ordinal);
}
