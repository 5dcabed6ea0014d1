using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>The active features of one decision, collected into a caller's array.</summary>
internal struct FeatureList(uint[] items)
{
    /// <summary>More than any extractor gives.</summary>
    internal const int Capacity = 160;

    private readonly uint[] _items = items;
    private uint _template;

    internal int Count { get; private set; }

    internal readonly ReadOnlySpan<uint> Items => _items.AsSpan(0, Count);

    /// <summary>Starts a decision; <paramref name="family"/> keeps the models' templates apart.</summary>
    internal void Begin(uint family)
    {
        Count = 0;
        _template = family << 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint a) => _items[Count++] = FeatureHash.Of(_template++, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint a, uint b) => _items[Count++] = FeatureHash.Of(_template++, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint a, uint b, uint c) => _items[Count++] = FeatureHash.Of(_template++, a, b, c);

    /// <summary>Leaves out a template, so that those after it keep their numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Skip(uint templates = 1) => _template += templates;
}
