using System.Collections.Immutable;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>
/// One regression tree. Node 0 is the root; at node <c>n</c> an example goes left where
/// <c>x[Features[n]] &lt;= Thresholds[n]</c> and right otherwise (so NaN goes right). A child <c>c &lt; 0</c> is leaf <c>~c</c>.
/// A tree of one leaf has no nodes. Immutable and thread-safe.
/// </summary>
public sealed class DecisionTree
{
    /// <summary>No tree has more leaves than this.</summary>
    public const int MaxLeafCount = 1024;

    /// <summary>Checks and keeps a tree.</summary>
    /// <param name="features">A node's column.</param>
    /// <param name="thresholds">A node's threshold; not NaN, may be +∞ (all but NaN go left).</param>
    /// <param name="leftChildren">A node's left child.</param>
    /// <param name="rightChildren">A node's right child.</param>
    /// <param name="leafValues">One more than there are nodes; finite.</param>
    /// <param name="leafCovers">How many examples (or how much weight) reached each leaf in training; default where unknown.</param>
    /// <exception cref="ArgumentException">The arrays are no tree.</exception>
    public DecisionTree(
        ImmutableArray<int> features,
        ImmutableArray<float> thresholds,
        ImmutableArray<int> leftChildren,
        ImmutableArray<int> rightChildren,
        ImmutableArray<float> leafValues,
        ImmutableArray<float> leafCovers = default)
    {
        Features = features;
        Thresholds = thresholds;
        LeftChildren = leftChildren;
        RightChildren = rightChildren;
        LeafValues = leafValues;
        LeafCovers = leafCovers.IsDefault ? [] : leafCovers;
        if (TreeShape.FindFault(this) is { } fault)
            throw new ArgumentException(fault);
    }

    /// <summary>Each node's column.</summary>
    public ImmutableArray<int> Features { get; }

    /// <summary>Each node's threshold.</summary>
    public ImmutableArray<float> Thresholds { get; }

    /// <summary>Each node's left child: a node, or <c>~leaf</c>.</summary>
    public ImmutableArray<int> LeftChildren { get; }

    /// <summary>Each node's right child: a node, or <c>~leaf</c>.</summary>
    public ImmutableArray<int> RightChildren { get; }

    /// <summary>Each leaf's value.</summary>
    public ImmutableArray<float> LeafValues { get; }

    /// <summary>How many training examples reached each leaf; empty where unknown.</summary>
    public ImmutableArray<float> LeafCovers { get; }

    /// <summary>The number of nodes; one less than leaves.</summary>
    public int NodeCount => Features.Length;

    /// <summary>The number of leaves.</summary>
    public int LeafCount => LeafValues.Length;

    /// <summary>The leaf that a row falls into.</summary>
    public int FindLeaf(SparseRow row)
    {
        var node = NodeCount == 0 ? ~0 : 0;
        while (node >= 0)
            node = row[Features[node]] <= Thresholds[node] ? LeftChildren[node] : RightChildren[node];
        return ~node;
    }

    /// <summary>The leaf that a dense row falls into; the row is at least as long as the highest column.</summary>
    public int FindLeaf(ReadOnlySpan<float> row)
    {
        var node = NodeCount == 0 ? ~0 : 0;
        while (node >= 0)
            node = row[Features[node]] <= Thresholds[node] ? LeftChildren[node] : RightChildren[node];
        return ~node;
    }

    /// <summary>The same tree with other covers.</summary>
    /// <exception cref="ArgumentException">There are not as many as leaves, or one is negative or not finite.</exception>
    public DecisionTree WithCovers(ImmutableArray<float> leafCovers) =>
        new(Features, Thresholds, LeftChildren, RightChildren, LeafValues, leafCovers);
}
