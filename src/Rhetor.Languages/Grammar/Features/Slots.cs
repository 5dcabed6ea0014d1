using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>The active context features of one decision, each as a place in one row of small tables, a table a template.</summary>
internal ref struct Slots
{
    /// <summary>More than any extractor gives.</summary>
    internal const int Most = 64;

    private readonly ref int _items;

    /// <summary>Starts a decision.</summary>
    /// <param name="items">Room for <see cref="Most"/> places.</param>
    internal Slots(Span<int> items)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items.Length, Most);
        _items = ref MemoryMarshal.GetReference(items);
    }

    /// <summary>How many features there are.</summary>
    internal int Count { get; private set; }

    /// <summary>How many places the tables of the templates so far have.</summary>
    internal int Places { get; private set; }

    /// <summary>A template whose values are all below <c>1 &lt;&lt; bits</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Exact(uint key, int bits)
    {
        Unsafe.Add(ref _items, Count) = Places + (int)key;
        Count++;
        Places += 1 << bits;
    }

    /// <summary>A template whose two values have more pairs than its table has places; some share one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Folded(uint a, uint b, int bits)
    {
        var h = (a * 0x9E3779B1u) + (b * 0x85EBCA77u);
        Exact(((h ^ (h >> 15)) * 0xC2B2AE3Du) >> (32 - bits), bits);
    }
}
