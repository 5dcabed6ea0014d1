using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Which places of <see cref="Slots"/> have weights, and the number of each among those that have: a bit a place, and before every 48 of
/// them how many came before, so that what is there and what is not is known from one small table. Immutable; safe for concurrent use.</summary>
internal sealed class PlaceIndex
{
    private const int Block = 48;

    private readonly ulong[] _blocks;

    /// <summary>Makes the index of the contexts of a table.</summary>
    /// <param name="table">The weights; those of words are left out.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="InvalidDataException">A context has no place, or there are too many.</exception>
    internal PlaceIndex(WeightTable table, int places)
    {
        _blocks = new ulong[(places / Block) + 1];
        while (Count < table.Keys.Length && table.Keys[Count] < WeightTable.Own)
            Count++;
        if (Count > ushort.MaxValue || (Count > 0 && table.Keys[Count - 1] > places))
            throw new InvalidDataException("a context has no place");
        var next = 0;
        for (var block = 0; block < _blocks.Length; block++)
        {
            _blocks[block] = (ulong)next << Block;
            for (; next < Count && (table.Keys[next] - 1) / Block == block; next++)
                _blocks[block] |= 1UL << (int)((table.Keys[next] - 1) % Block);
        }
    }

    /// <summary>How many contexts have weights.</summary>
    internal int Count { get; }

    /// <summary>The numbers of the places that have weights.</summary>
    /// <param name="slots">The places, all of them within the tables.</param>
    /// <param name="found">Room for as many numbers.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(ReadOnlySpan<int> slots, Span<int> found)
    {
        ref var blocks = ref MemoryMarshal.GetArrayDataReference(_blocks);
        ref var to = ref MemoryMarshal.GetReference(found[..slots.Length]);
        var count = 0;
        foreach (var slot in slots)
        {
            var at = (uint)slot / Block;
            var block = Unsafe.Add(ref blocks, at);
            var bit = (int)((uint)slot - (at * Block));
            Unsafe.Add(ref to, count) = (int)(block >> Block) + BitOperations.PopCount(block & ((1UL << bit) - 1));
            count += (int)(block >> bit) & 1;
        }

        return count;
    }
}
