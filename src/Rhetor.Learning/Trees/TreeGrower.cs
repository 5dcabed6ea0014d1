using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>
/// Grows one tree after another on binned features, each leaf-wise: the leaf whose best split gains most is parted next
/// (Shi 2007; Ke et al. 2017, "LightGBM"; FastTree does the same). Of two siblings the smaller one's histogram is summed,
/// the larger one's is the parent's less that.
/// </summary>
internal sealed class TreeGrower
{
    // Under this many additions a second thread costs more than it brings.
    private const int ParallelWork = 40_000;

    private readonly BinnedMatrix _data;
    private readonly TreeOptions _options;
    private readonly ParallelOptions _parallel;
    private readonly List<BinnedBlock> _blocks;
    private readonly Stack<long[]> _pool = new();
    private readonly RowPartition _partition;

    public TreeGrower(BinnedMatrix data, TreeOptions options, int threads, int rowCount, CancellationToken cancellationToken)
    {
        _data = data;
        _options = options;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        _blocks = data.ToBlocks(threads == 1 ? 1 : threads * 2);
        _partition = new RowPartition(data, rowCount);
    }

    /// <summary>The rows by leaf, after <see cref="Grow"/>.</summary>
    public RowPartition Partition => _partition;

    /// <summary>Grows a tree on the active rows; the passive ones are carried along.</summary>
    public GrownTree Grow(FixedPoint derivatives, ReadOnlySpan<int> active, ReadOnlySpan<int> passive, bool[] allowed)
    {
        _partition.Reset(active, passive);
        var tree = new GrownTree();
        long gradient = 0, packed = 0;
        foreach (var row in active)
        {
            gradient += derivatives.Pairs[2 * row];
            packed += derivatives.Pairs[2 * row + 1];
        }

        var finder = new SplitFinder(_options, _data, derivatives, allowed);
        var root = new GrowingLeaf
        {
            ActiveCount = active.Length,
            PassiveCount = passive.Length,
            Gradient = gradient,
            Packed = packed,
        };
        tree.Leaves.Add(root);
        FindSplits(finder, derivatives, parent: null, root, null);
        while (tree.Leaves.Count < _options.MaxLeaves && tree.BestLeaf() is var at && at >= 0)
        {
            var leaf = tree.Leaves[at];
            var (left, right) = Part(leaf, tree.Nodes.Count);
            tree.Part(at, _data.Columns[leaf.Best.Feature], _data.Bins[leaf.Best.Feature].Threshold(leaf.Best.Bin), left, right);
            if (tree.Leaves.Count < _options.MaxLeaves)
                FindSplits(finder, derivatives, leaf, left, right);
            Release(leaf);
        }

        foreach (var leaf in tree.Leaves)
            Release(leaf);
        return tree;
    }

    private (GrowingLeaf Left, GrowingLeaf Right) Part(GrowingLeaf leaf, int node)
    {
        var (active, passive) = _partition.Part(leaf);
        var split = leaf.Best;
        var left = new GrowingLeaf
        {
            Parent = node,
            Depth = leaf.Depth + 1,
            ActiveStart = leaf.ActiveStart,
            ActiveCount = active,
            PassiveStart = leaf.PassiveStart,
            PassiveCount = passive,
            Gradient = split.LeftGradient,
            Packed = split.LeftPacked,
        };
        var right = new GrowingLeaf
        {
            Parent = node,
            IsRight = true,
            Depth = leaf.Depth + 1,
            ActiveStart = leaf.ActiveStart + active,
            ActiveCount = leaf.ActiveCount - active,
            PassiveStart = leaf.PassiveStart + passive,
            PassiveCount = leaf.PassiveCount - passive,
            Gradient = leaf.Gradient - split.LeftGradient,
            Packed = leaf.Packed - split.LeftPacked,
        };
        return (left, right);
    }

    /// <summary>Looks for the best splits of one leaf, or of two siblings.</summary>
    private void FindSplits(SplitFinder finder, FixedPoint derivatives, GrowingLeaf? parent, GrowingLeaf first, GrowingLeaf? second)
    {
        var (small, large) = second is null || first.ActiveCount <= second.ActiveCount ? (first, second) : (second, first);
        var smallSplits = MaySplit(small);
        var largeSplits = large is not null && MaySplit(large);
        if (!smallSplits && !largeSplits)
            return;
        var smallHistogram = small.Histogram = Rent();
        var largeHistogram = parent?.Histogram;
        if (large is not null)
            (large.Histogram, parent!.Histogram) = (largeHistogram, null);

        var rows = _partition.Active(small);
        var best = new (Split Small, Split Large)[_blocks.Count];
        void Work(int i)
        {
            var block = _blocks[i];
            Histograms.Sum(block, rows.Span, derivatives.Pairs, smallHistogram);
            if (largeSplits)
                Histograms.Subtract(block, largeHistogram!, smallHistogram);
            best[i] = (
                smallSplits ? finder.Find(block, small, smallHistogram) : Split.None,
                largeSplits ? finder.Find(block, large!, largeHistogram!) : Split.None);
        }

        _parallel.CancellationToken.ThrowIfCancellationRequested();
        if (_parallel.MaxDegreeOfParallelism == 1 || (long)_data.BinCount * 2 + rows.Length * 8L < ParallelWork)
            for (var i = 0; i < _blocks.Count; i++)
                Work(i);
        else
            Parallel.For(0, _blocks.Count, _parallel, Work);

        // In the order of the features, the first of equals wins: the blocks' borders do not show.
        foreach (var (smallBest, largeBest) in best)
        {
            if (smallBest.Gain > small.Best.Gain)
                small.Best = smallBest;
            if (large is not null && largeBest.Gain > large.Best.Gain)
                large.Best = largeBest;
        }

        if (!smallSplits)
            Release(small);
        if (large is not null && !largeSplits)
            Release(large);
    }

    private bool MaySplit(GrowingLeaf leaf) =>
        leaf.ActiveCount >= 2 * _options.MinExamplesPerLeaf && (_options.MaxDepth == 0 || leaf.Depth < _options.MaxDepth);

    private long[] Rent() => _pool.TryPop(out var histogram) ? histogram : new long[2 * _data.BinCount];

    private void Release(GrowingLeaf leaf)
    {
        if (leaf.Histogram is { } histogram)
            _pool.Push(histogram);
        leaf.Histogram = null;
    }
}
