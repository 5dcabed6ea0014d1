using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>The active features of one decision, collected into a caller's array. Those that a filter holds back are left out as they come.</summary>
/// <param name="items">Room for <see cref="Capacity"/> features.</param>
/// <param name="filter">The filter of the table that will be asked.</param>
/// <param name="mark">Bits that all its features have, see <see cref="WeightTable.Own"/>.</param>
internal struct FeatureList(uint[] items, FeatureFilter filter, uint mark = 0)
{
    /// <summary>More than any extractor gives.</summary>
    internal const int Capacity = 160;

    private readonly uint[] _items = items;
    private readonly FeatureFilter _filter = filter;
    private readonly uint _mark = mark;
    private uint _template;

    /// <summary>A list that holds nothing back, for training.</summary>
    /// <param name="items">Room for <see cref="Capacity"/> features.</param>
    /// <param name="mark">Bits that all its features have.</param>
    internal FeatureList(uint[] items, uint mark = 0)
        : this(items, FeatureFilter.Open, mark)
    {
    }

    internal int Count { get; private set; }

    internal readonly ReadOnlySpan<uint> Items => _items.AsSpan(0, Count);

    /// <summary>Starts a decision; <paramref name="family"/> keeps the models' templates apart.</summary>
    internal void Begin(uint family)
    {
        Count = 0;
        _template = family << 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint a) => Push(FeatureHash.Of(_template++, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint a, uint b) => Push(FeatureHash.Of(_template++, a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint a, uint b, uint c) => Push(FeatureHash.Of(_template++, a, b, c));

    /// <summary>Leaves out a template, so that those after it keep their numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Skip(uint templates = 1) => _template += templates;

    // What is written where the filter says no is written over by the next one: no branch that a processor would guess wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(uint feature)
    {
        feature |= _mark;
        _items[Count] = feature;
        Count += _filter.Passes(feature);
    }
}
