namespace Rhetor.Learning.Trees;

/// <summary>Says what is wrong with the arrays of a tree. A tree may come from a file, so nothing is taken for granted.</summary>
internal static class TreeShape
{
    public static string? FindFault(DecisionTree tree)
    {
        if (tree.Features.IsDefault || tree.Thresholds.IsDefault || tree.LeftChildren.IsDefault || tree.RightChildren.IsDefault
            || tree.LeafValues.IsDefault)
            return "A tree's arrays must not be missing.";
        var nodes = tree.NodeCount;
        var leaves = tree.LeafCount;
        if (leaves is < 1 or > DecisionTree.MaxLeafCount)
            return $"A tree has 1 to {DecisionTree.MaxLeafCount} leaves, this one has {leaves}.";
        if (nodes != leaves - 1 || tree.Thresholds.Length != nodes || tree.LeftChildren.Length != nodes || tree.RightChildren.Length != nodes)
            return $"A tree of {leaves} leaves has {leaves - 1} nodes, thresholds, left and right children.";
        if (tree.LeafCovers.Length != 0 && tree.LeafCovers.Length != leaves)
            return $"A tree of {leaves} leaves has {leaves} covers or none, this one has {tree.LeafCovers.Length}.";
        return FindNumberFault(tree) ?? FindParentFault(tree);
    }

    private static string? FindNumberFault(DecisionTree tree)
    {
        foreach (var feature in tree.Features)
            if (feature < 0)
                return $"A node asks for column {feature}.";
        foreach (var threshold in tree.Thresholds)
            if (float.IsNaN(threshold))
                return "A node's threshold is NaN.";
        foreach (var value in tree.LeafValues)
            if (!float.IsFinite(value))
                return "A leaf's value is not finite.";
        foreach (var cover in tree.LeafCovers)
            if (!(cover >= 0) || float.IsInfinity(cover))
                return "A leaf's cover is negative or not finite.";
        return null;
    }

    /// <summary>With n nodes and n + 1 leaves, it is a tree if each but the root has one parent and comes after a node that is reached.</summary>
    private static string? FindParentFault(DecisionTree tree)
    {
        if (tree.NodeCount == 0)
            return null;
        var seen = new bool[tree.NodeCount];
        var leafSeen = new bool[tree.LeafCount];
        var stack = new Stack<int>();
        stack.Push(0);
        seen[0] = true;
        while (stack.TryPop(out var node))
        {
            foreach (var child in (ReadOnlySpan<int>)[tree.RightChildren[node], tree.LeftChildren[node]])
            {
                var places = child < 0 ? leafSeen : seen;
                var at = child < 0 ? ~child : child;
                if (at >= places.Length)
                    return $"Node {node} has child {child}, which does not exist.";
                if (places[at])
                    return $"Node {node} has child {child}, which has another parent.";
                places[at] = true;
                if (child >= 0)
                    stack.Push(child);
            }
        }

        return seen.AsSpan().Contains(false) || leafSeen.AsSpan().Contains(false) ? "A part of the tree hangs on no node." : null;
    }
}
