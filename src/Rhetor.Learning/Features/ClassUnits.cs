using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Features;

/// <summary>The classes of a word as <see cref="ClassPairFeatures"/> pairs them.</summary>
internal sealed class ClassUnits
{
    private readonly WordClassTable _classes;
    private readonly ulong[] _hashes;

    public ClassUnits(WordClassTable classes, ImmutableHashSet<string> maskedClasses)
    {
        _classes = classes;
        // By name: places in the table move when a list is added. A masked class is none.
        _hashes = [.. classes.Names.Select(name => maskedClasses.Contains(name) ? 0 : StableHash.Of(name, 0))];
    }

    /// <summary>The hashes of the first classes of a token, each once.</summary>
    public ulong[] Of(in Token token)
    {
        var byLemma = _classes.OfLemma(token);
        var byForm = _classes.OfForm(token);
        if (byLemma.IsEmpty && byForm.IsEmpty) return [];
        var units = new List<ulong>(ClassPairFeatures.Most);
        foreach (var index in byLemma) Put(_hashes[index], units);
        foreach (var index in byForm) Put(_hashes[index], units);
        return [.. units];
    }

    private static void Put(ulong hash, List<ulong> units)
    {
        if (hash != 0 && units.Count < ClassPairFeatures.Most && !units.Contains(hash)) units.Add(hash);
    }
}
