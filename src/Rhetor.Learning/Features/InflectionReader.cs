using System.Collections.Concurrent;

namespace Rhetor.Learning.Features;

/// <summary>Reads <see cref="Inflection"/>s out of features as text. A language hands out a few hundred strings again and again, so each is read
/// once; strings beyond the bound are read every time. Thread-safe.</summary>
internal sealed class InflectionReader
{
    private const int MostKept = 1024;

    private readonly ConcurrentDictionary<string, Inflection> _known = new(ReferenceEqualityComparer.Instance);
    private int _kept;

    public Inflection Of(string feats)
    {
        if (_known.TryGetValue(feats, out var known)) return known;
        var read = Read(feats);
        if (_kept < MostKept && _known.TryAdd(feats, read)) Interlocked.Increment(ref _kept);
        return read;
    }

    private static Inflection Read(string feats)
    {
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
