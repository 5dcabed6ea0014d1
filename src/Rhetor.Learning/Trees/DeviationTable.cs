using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>All nodes of many trees by column: first those that larger values deviate at, then those that smaller ones do.</summary>
internal sealed class DeviationTable
{
    // Two runs a column: [2f, 2f+1) thresholds >= 0 ascending, [2f+1, 2f+2) thresholds < 0 descending.
    private readonly int[] _starts;
    private readonly float[] _thresholds;
    private readonly int[] _trees;
    private readonly ulong[] _survivors;

    public DeviationTable(int featureCount, List<Deviation> entries)
    {
        var sorted = entries.Select((entry, place) => (entry, place))
            .OrderBy(e => e.entry.Feature)
            .ThenBy(e => e.entry.DeviatesAbove ? 0 : 1)
            .ThenBy(e => e.entry.DeviatesAbove ? e.entry.Threshold : -e.entry.Threshold)
            .ThenBy(e => e.place)
            .Select(e => e.entry)
            .ToArray();
        _starts = new int[2 * featureCount + 1];
        foreach (var entry in sorted)
            _starts[2 * entry.Feature + (entry.DeviatesAbove ? 1 : 2)]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        _thresholds = [.. sorted.Select(e => e.Threshold)];
        _trees = [.. sorted.Select(e => e.Tree)];
        _survivors = [.. sorted.Select(e => e.Survivors)];
    }

    /// <summary>Strikes out the leaves that the row cannot reach. The lowest bit left of a tree is its leaf.</summary>
    public void Apply(SparseRow row, ulong[] alive)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var column = row.Columns[i];
            var value = row.Values[i];
            int above = _starts[2 * column], below = _starts[2 * column + 1], end = _starts[2 * column + 2];
            for (var k = above; k < below && !(value <= _thresholds[k]); k++)
                alive[_trees[k]] &= _survivors[k];
            for (var k = below; k < end && value <= _thresholds[k]; k++)
                alive[_trees[k]] &= _survivors[k];
        }
    }

    /// <summary>
    /// Adds a tree's nodes and gives its leaf values in the order of the bits: at each node the side that zero takes comes
    /// first, so that the row of zeros has bit 0.
    /// </summary>
    public static float[] Unfold(DecisionTree tree, int number, List<Deviation> entries)
    {
        var values = new List<float>(tree.LeafCount);
        if (tree.NodeCount == 0)
            return [tree.LeafValues[0]];
        Visit(0);
        return [.. values];

        void Visit(int child)
        {
            if (child < 0)
            {
                values.Add(tree.LeafValues[~child]);
                return;
            }

            var zeroGoesLeft = 0f <= tree.Thresholds[child];
            var first = values.Count;
            Visit(zeroGoesLeft ? tree.LeftChildren[child] : tree.RightChildren[child]);
            var struck = (ulong.MaxValue >> (64 - (values.Count - first))) << first;
            entries.Add(new Deviation(tree.Features[child], tree.Thresholds[child], number, ~struck));
            Visit(zeroGoesLeft ? tree.RightChildren[child] : tree.LeftChildren[child]);
        }
    }
}
