namespace Rhetor.Learning.Trees;

/// <summary>A leaf of the tree that is being grown: where its rows lie, their sums, and the best way to part it.</summary>
internal sealed class GrowingLeaf
{
    /// <summary>The node above, or -1, and on which side of it.</summary>
    public int Parent { get; init; } = -1;

    public bool IsRight { get; init; }

    public int Depth { get; init; }

    public int ActiveStart { get; init; }

    public int ActiveCount { get; init; }

    public int PassiveStart { get; init; }

    public int PassiveCount { get; init; }

    public long Gradient { get; init; }

    public long Packed { get; init; }

    public long[]? Histogram { get; set; }

    public Split Best { get; set; } = Split.None;
}
