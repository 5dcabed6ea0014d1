namespace Rhetor.Learning.Trees;

/// <summary>The tree that is being grown. A leaf that is parted gives its number to its left child; the right one gets a new number.</summary>
internal sealed class GrownTree
{
    public List<GrowingLeaf> Leaves { get; } = [];

    public List<(int Column, float Threshold, int Left, int Right)> Nodes { get; } = [];

    /// <summary>The leaf whose split gains most, the first of equals; -1 where none can be split.</summary>
    public int BestLeaf()
    {
        var best = -1;
        for (var i = 0; i < Leaves.Count; i++)
            if (Leaves[i].Best.Exists && (best < 0 || Leaves[i].Best.Gain > Leaves[best].Best.Gain))
                best = i;
        return best;
    }

    public void Part(int at, int column, float threshold, GrowingLeaf left, GrowingLeaf right)
    {
        var leaf = Leaves[at];
        var node = Nodes.Count;
        if (leaf.Parent >= 0)
        {
            var parent = Nodes[leaf.Parent];
            Nodes[leaf.Parent] = leaf.IsRight ? parent with { Right = node } : parent with { Left = node };
        }

        Nodes.Add((column, threshold, ~at, ~Leaves.Count));
        Leaves[at] = left;
        Leaves.Add(right);
    }

    /// <summary>The finished tree, its leaf values one Newton step, shrunk.</summary>
    public DecisionTree ToTree(FixedPoint derivatives, TreeOptions options) => new(
        [.. Nodes.Select(n => n.Column)],
        [.. Nodes.Select(n => n.Threshold)],
        [.. Nodes.Select(n => n.Left)],
        [.. Nodes.Select(n => n.Right)],
        [.. Leaves.Select(leaf => Value(leaf, derivatives, options))],
        [.. Leaves.Select(leaf => (float)leaf.ActiveCount)]);

    private static float Value(GrowingLeaf leaf, FixedPoint derivatives, TreeOptions options)
    {
        var step = leaf.Gradient * derivatives.GradientUnit / (derivatives.Hessian(leaf.Packed) + options.L2);
        return double.IsFinite(step) ? (float)(-options.LearningRate * step) : 0f;
    }
}
