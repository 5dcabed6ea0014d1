using System.Numerics;

namespace Rhetor.Languages;

/// <summary>All sets of a pack in one table, so that a token is looked up once. Immutable and thread-safe.</summary>
internal sealed class WordIndex
{
    private readonly ulong[] _keys;
    private readonly WordSetBits[] _classes;
    private readonly int _mask;

    public WordIndex(IReadOnlyList<WordSet> sets)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets.Count, WordSetBits.Most);
        var all = new Dictionary<ulong, WordSetBits>();
        for (var bit = 0; bit < sets.Count; bit++)
        {
            foreach (var hash in sets[bit].Hashes) all[hash] = all.GetValueOrDefault(hash).With(bit);
        }

        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(all.Count * 2) + 2);
        _mask = size - 1;
        _keys = new ulong[size];
        _classes = new WordSetBits[size];
        foreach (var (hash, classes) in all)
        {
            var at = (int)hash & _mask;
            while (_keys[at] != 0) at = (at + 1) & _mask;
            _keys[at] = hash;
            _classes[at] = classes;
        }

        for (var bit = 0; bit < sets.Count; bit++)
        {
            if (sets[bit] != WordSet.Empty) sets[bit].Takes(bit);
        }
    }

    /// <summary>The sets that a form with the hash is in.</summary>
    public WordSetBits Find(ulong hash)
    {
        for (var at = (int)hash & _mask; _keys[at] != 0; at = (at + 1) & _mask)
        {
            if (_keys[at] == hash) return _classes[at];
        }

        return default;
    }
}
