using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>The weights of a linear multi-class model, ready for use: feature hash → a short run of (class, weight).</summary>
/// <remarks>Open addressing with one 64-bit slot a feature (key, start, count), so an absent feature costs one look. Immutable; safe
/// for concurrent use.</remarks>
internal sealed class WeightTable
{
    /// <summary>The most classes that one feature can speak for.</summary>
    internal const int MaxRow = 255;

    private readonly ulong[] _slots;
    private readonly int[] _cells;
    private readonly int _shift;

    /// <summary>Builds the table.</summary>
    /// <param name="keys">Feature hashes, ascending, none zero.</param>
    /// <param name="counts">How many cells each has, 1 to <see cref="MaxRow"/>.</param>
    /// <param name="cells">Class in the low half, weight in the high half, feature after feature.</param>
    internal WeightTable(uint[] keys, byte[] counts, int[] cells)
    {
        Keys = keys;
        Counts = counts;
        _cells = cells;
        var bits = 4;
        while ((1 << bits) < keys.Length * 2)
            bits++;
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        var mask = _slots.Length - 1;
        var start = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var at = Home(keys[i]);
            while (_slots[at] != 0)
                at = (at + 1) & mask;
            _slots[at] = ((ulong)keys[i] << 32) | ((ulong)start << 8) | counts[i];
            start += counts[i];
        }
    }

    internal uint[] Keys { get; }

    internal byte[] Counts { get; }

    internal ReadOnlySpan<int> Cells => _cells;

    /// <summary>Adds each feature's weights to the scores of its classes.</summary>
    internal void AddTo(ReadOnlySpan<uint> features, int[] scores)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var cells = _cells;
        foreach (var feature in features)
        {
            var at = Home(feature);
            ulong slot;
            while ((slot = slots[at]) != 0)
            {
                if ((uint)(slot >> 32) != feature)
                {
                    at = (at + 1) & mask;
                    continue;
                }

                var start = (int)((uint)slot >> 8);
                foreach (var cell in cells.AsSpan(start, (int)(slot & 255)))
                    scores[cell & 0xFFFF] += cell >> 16;
                break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(uint key) => (int)((key * 0x9E3779B1u) >> _shift);
}
