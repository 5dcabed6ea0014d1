using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Which places of contexts have weights, and the number of each among those that have, from 1: a bit a place, and before every 32 of
/// them how many came before, so that what is there and what is not is known from one small table. Immutable; safe for concurrent use.</summary>
internal sealed class PlaceIndex
{
    private const int Block = 32;

    private readonly ulong[] _blocks;

    /// <summary>Makes the index of the contexts of a table.</summary>
    /// <param name="table">The weights; those of words are left out.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="InvalidDataException">A context has no place.</exception>
    internal PlaceIndex(WeightTable table, int places)
    {
        _blocks = new ulong[(places / Block) + 1];
        while (Count < table.Keys.Length && table.Keys[Count] < WeightTable.Own)
            Count++;
        if (Count > 0 && table.Keys[Count - 1] > places)
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

    /// <summary>The number of a place that must be within the tables; 0 when it has no weights. No branch that a processor would guess wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(int place)
    {
        var block = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_blocks), (nint)((uint)place / Block));
        var bits = (uint)block;
        var number = (int)(block >> Block) + BitOperations.PopCount(bits & ((2u << place) - 1));
        return number & -(int)((bits >> place) & 1);
    }
}
