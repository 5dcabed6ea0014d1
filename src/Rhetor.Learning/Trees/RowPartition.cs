using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>The rows, sorted by leaf, and ascending within a leaf: active ones (learned from) and passive ones (carried along).</summary>
internal sealed class RowPartition(BinnedMatrix data, int rowCount)
{
    private readonly int[] _active = new int[rowCount];
    private readonly int[] _passive = new int[rowCount];
    private readonly int[] _aside = new int[rowCount];
    private readonly bool[] _deviates = new bool[rowCount];

    public void Reset(ReadOnlySpan<int> active, ReadOnlySpan<int> passive)
    {
        active.CopyTo(_active);
        passive.CopyTo(_passive);
    }

    public ReadOnlyMemory<int> Active(GrowingLeaf leaf) => _active.AsMemory(leaf.ActiveStart, leaf.ActiveCount);

    public ReadOnlySpan<int> Passive(GrowingLeaf leaf) => _passive.AsSpan(leaf.PassiveStart, leaf.PassiveCount);

    /// <summary>Parts the rows of a leaf by its best split; says how many of each kind went left.</summary>
    public (int Active, int Passive) Part(GrowingLeaf leaf)
    {
        var split = leaf.Best;
        var zeroGoesLeft = data.Bins[split.Feature].ZeroBin <= split.Bin;
        var rows = data.RowsOf(split.Feature);
        var bins = data.BinsOf(split.Feature);
        for (var i = 0; i < rows.Length; i++)
            _deviates[rows[i]] = bins[i] <= split.Bin != zeroGoesLeft;
        var active = Part(_active.AsSpan(leaf.ActiveStart, leaf.ActiveCount), zeroGoesLeft);
        var passive = Part(_passive.AsSpan(leaf.PassiveStart, leaf.PassiveCount), zeroGoesLeft);
        foreach (var row in rows)
            _deviates[row] = false;
        return (active, passive);
    }

    private int Part(Span<int> rows, bool zeroGoesLeft)
    {
        int left = 0, right = 0;
        foreach (var row in rows)
        {
            if (_deviates[row] != zeroGoesLeft)
                rows[left++] = row;
            else
                _aside[right++] = row;
        }

        _aside.AsSpan(0, right).CopyTo(rows[left..]);
        return left;
    }
}
