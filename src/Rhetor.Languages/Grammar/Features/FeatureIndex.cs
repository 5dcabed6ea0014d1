using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>A feature's place in a table, for features that a <see cref="FeatureFilter"/> let through: one 64-bit entry a set bit, with what
/// the filter did not look at of the feature and 48 bits of the table's own. Features that share a bit with an earlier one stand apart.
/// Immutable; safe for concurrent use.</summary>
internal sealed class FeatureIndex
{
    private const ulong Shared = 1UL << 63;
    private const ulong Value = (1UL << 48) - 1;

    private readonly ulong[] _entries;
    private readonly Dictionary<uint, ulong> _others = [];
    private readonly int _width;

    /// <summary>Builds the index.</summary>
    /// <param name="keys">The features.</param>
    /// <param name="values">What each leads to, at most 48 bits.</param>
    internal FeatureIndex(ReadOnlySpan<uint> keys, ReadOnlySpan<ulong> values)
    {
        Filter = FeatureFilter.Of(keys);
        _width = Filter.Width;
        _entries = new ulong[Filter.Count];
        var taken = new bool[Filter.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var rank = Filter.Rank(keys[i]);
            if (!taken[rank])
            {
                taken[rank] = true;
                _entries[rank] = ((ulong)(keys[i] >> _width) << 48) | values[i];
                continue;
            }

            _entries[rank] |= Shared;
            _others.Add(keys[i], values[i]);
        }
    }

    internal FeatureFilter Filter { get; }

    /// <summary>What the features lead to, those left out that are in no table.</summary>
    /// <param name="features">Features that <see cref="Filter"/> let through.</param>
    /// <param name="found">Room for as many values.</param>
    /// <returns>How many there are.</returns>
    /// <remarks>Nearly all the time goes into waiting for memory, so the entries are fetched in a row, none waiting for what the one before
    /// it leads to.</remarks>
    internal int Find(ReadOnlySpan<uint> features, ulong[] found)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        var count = 0;
        foreach (var feature in features)
        {
            var entry = Unsafe.Add(ref entries, Filter.Rank(feature));
            var same = ((uint)(entry >> 48) & 0x7FFF) == feature >> _width;
            found[count] = entry & Value;
            count += same ? 1 : 0;
            if (entry >= Shared && !same && _others.TryGetValue(feature, out var other))
                found[count++] = other;
        }

        return count;
    }
}
