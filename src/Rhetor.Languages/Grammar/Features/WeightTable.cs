namespace Rhetor.Languages.Grammar.Features;

/// <summary>The weights of a linear multi-class model: feature hash → a short run of (class, weight). Immutable; safe for concurrent use.</summary>
/// <remarks>What is needed to look features up is made when the first one is.</remarks>
internal sealed class WeightTable
{
    /// <summary>The most classes that one feature can speak for.</summary>
    internal const int MaxRow = 255;

    /// <summary>The bit that parts what a word says by itself, as a hash, from the places of contexts.</summary>
    internal const uint Own = 1u << 31;

    private readonly int[] _cells;
    private readonly Lazy<Lookup> _lookup;

    /// <summary>Builds the table.</summary>
    /// <param name="keys">Feature hashes, ascending, none zero.</param>
    /// <param name="counts">How many cells each has, 1 to <see cref="MaxRow"/>.</param>
    /// <param name="cells">Class in the low half, weight in the high half, feature after feature.</param>
    internal WeightTable(uint[] keys, byte[] counts, int[] cells)
    {
        Keys = keys;
        Counts = counts;
        _cells = cells;
        _lookup = new Lazy<Lookup>(MakeLookup);
    }

    internal uint[] Keys { get; }

    internal byte[] Counts { get; }

    internal ReadOnlySpan<int> Cells => _cells;

    /// <summary>Says which features the table cannot have.</summary>
    internal FeatureFilter Filter => _lookup.Value.Index.Filter;

    /// <summary>The features from <see cref="Own"/> on as a table of their own.</summary>
    internal WeightTable OwnPart()
    {
        var from = Array.BinarySearch(Keys, Own);
        from = from < 0 ? ~from : from;
        var cells = 0;
        for (var i = 0; i < from; i++)
            cells += Counts[i];
        return new WeightTable(Keys[from..], Counts[from..], _cells[cells..]);
    }

    /// <summary>Adds each feature's weights to the scores of its classes.</summary>
    /// <param name="features">Features that <see cref="Filter"/> let through.</param>
    /// <param name="scores">A score a class.</param>
    /// <param name="room">Room for <see cref="FeatureList.Capacity"/> values.</param>
    internal void AddTo(ReadOnlySpan<uint> features, int[] scores, ulong[] room)
    {
        var lookup = _lookup.Value;
        var rows = room.AsSpan(0, lookup.Index.Find(features, room));
        var cells = lookup.Cells;
        // Rows are read twice, first for nothing but to have them all fetched at the same time: most of the work is waiting for memory.
        var fetched = 0;
        foreach (var row in rows)
            fetched |= cells[(int)row & 0xFFFFFF];
        room[^1] = (uint)fetched;
        foreach (var row in rows)
        {
            foreach (var cell in cells.AsSpan((int)row & 0xFFFFFF, (byte)(row >> 24)))
                scores[cell & 0xFFFF] += cell >> 16;
        }
    }

    // Long rows belong to frequent features: side by side they stay in the processor's caches.
    private Lookup MakeLookup()
    {
        var starts = new int[Keys.Length];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + Counts[i - 1];
        var order = new int[Keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(Array.ConvertAll(order, i => -Counts[i]), order);
        var values = new ulong[Keys.Length];
        var cells = new int[_cells.Length];
        var at = 0;
        foreach (var i in order)
        {
            _cells.AsSpan(starts[i], Counts[i]).CopyTo(cells.AsSpan(at));
            values[i] = ((ulong)Counts[i] << 24) | (uint)at;
            at += Counts[i];
        }

        return new Lookup(new FeatureIndex(Keys, values), cells);
    }

    private sealed record Lookup(FeatureIndex Index, int[] Cells);
}
