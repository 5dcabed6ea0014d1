using Rhetor.Learning.Matrices;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Explanations;

/// <summary>
/// Explains the score of a tree ensemble by the paths that a row takes (Saabas 2014): at each node, the column asked for gets
/// the difference that its answer makes to the expected leaf value. Exact and additive: bias plus contributions is the
/// score. Expectations come from the leaf covers; where a tree has none, its leaves count alike. Immutable and thread-safe.
/// </summary>
public sealed class TreeExplainer
{
    private readonly TreeEnsemble _ensemble;
    private readonly double[][] _expected;
    private readonly double _bias;

    /// <summary>Computes the expected value of every node.</summary>
    public TreeExplainer(TreeEnsemble ensemble)
    {
        _ensemble = ensemble;
        _expected = [.. ensemble.Trees.Select(Expect)];
        _bias = ensemble.BaseScore;
        for (var tree = 0; tree < _expected.Length; tree++)
            _bias += _expected[tree].Length > 0 ? _expected[tree][0] : ensemble.Trees[tree].LeafValues[0];
    }

    /// <summary>Explains one row.</summary>
    public Explanation Explain(SparseRow row)
    {
        var sums = new SortedDictionary<int, double>();
        for (var i = 0; i < _expected.Length; i++)
        {
            var tree = _ensemble.Trees[i];
            var expected = _expected[i];
            for (var node = tree.NodeCount == 0 ? ~0 : 0; node >= 0;)
            {
                var feature = tree.Features[node];
                var child = row[feature] <= tree.Thresholds[node] ? tree.LeftChildren[node] : tree.RightChildren[node];
                var value = child < 0 ? tree.LeafValues[~child] : expected[child];
                sums[feature] = sums.GetValueOrDefault(feature) + value - expected[node];
                node = child;
            }
        }

        return Explanation.From(_bias, sums.Select(s => new Contribution(s.Key, s.Value)));
    }

    private static double[] Expect(DecisionTree tree)
    {
        var expected = new double[tree.NodeCount];
        var known = tree.LeafCovers.Length > 0 && tree.LeafCovers.Sum() > 0;
        if (tree.NodeCount > 0)
            Visit(0);
        return expected;

        (double Sum, double Cover, double Plain, int Leaves) Visit(int child)
        {
            if (child < 0)
            {
                var cover = known ? tree.LeafCovers[~child] : 1.0;
                return (cover * tree.LeafValues[~child], cover, tree.LeafValues[~child], 1);
            }

            var left = Visit(tree.LeftChildren[child]);
            var right = Visit(tree.RightChildren[child]);
            (double Sum, double Cover, double Plain, int Leaves) both =
                (left.Sum + right.Sum, left.Cover + right.Cover, left.Plain + right.Plain, left.Leaves + right.Leaves);
            // A part of the tree that no example reached has no expectation but that of its leaves.
            expected[child] = both.Cover > 0 ? both.Sum / both.Cover : both.Plain / both.Leaves;
            return both;
        }
    }
}
