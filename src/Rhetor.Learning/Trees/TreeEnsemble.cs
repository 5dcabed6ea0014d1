using System.Collections.Immutable;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>
/// A sum of trees: the score of a row is <see cref="BaseScore"/> plus, tree after tree in double precision, the value of the
/// leaf that it falls into. Immutable and thread-safe. For speed, evaluate it through <see cref="TreeEvaluator"/>.
/// </summary>
public sealed class TreeEnsemble
{
    /// <summary>Joins trees.</summary>
    /// <param name="trees">The trees, in the order in which they are summed.</param>
    /// <param name="baseScore">Where the sum starts; finite.</param>
    /// <param name="featureCount">The number of columns; every node's column is below it.</param>
    /// <exception cref="ArgumentException">A node asks for a column that does not exist, or the base score is not finite.</exception>
    public TreeEnsemble(ImmutableArray<DecisionTree> trees, double baseScore, int featureCount)
    {
        if (!double.IsFinite(baseScore))
            throw new ArgumentException("The base score must be finite.", nameof(baseScore));
        ArgumentOutOfRangeException.ThrowIfNegative(featureCount);
        foreach (var tree in trees)
            foreach (var feature in tree.Features)
                if (feature >= featureCount)
                    throw new ArgumentException($"A node asks for column {feature}; there are {featureCount}.", nameof(trees));
        Trees = trees;
        BaseScore = baseScore;
        FeatureCount = featureCount;
    }

    /// <summary>The trees, in the order in which they are summed.</summary>
    public ImmutableArray<DecisionTree> Trees { get; }

    /// <summary>Where the sum starts.</summary>
    public double BaseScore { get; }

    /// <summary>The number of columns.</summary>
    public int FeatureCount { get; }

    /// <summary>The score (a logit) of a row, node by node.</summary>
    public double Score(SparseRow row)
    {
        var score = BaseScore;
        foreach (var tree in Trees)
            score += tree.LeafValues[tree.FindLeaf(row)];
        return score;
    }

    /// <summary>The score (a logit) of a dense row of <see cref="FeatureCount"/> values.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var score = BaseScore;
        foreach (var tree in Trees)
            score += tree.LeafValues[tree.FindLeaf(row)];
        return score;
    }

    /// <summary>The same trees, with leaf covers counted on the rows of <paramref name="features"/>.</summary>
    public TreeEnsemble WithCoversOf(SparseMatrix features)
    {
        var trees = ImmutableArray.CreateBuilder<DecisionTree>(Trees.Length);
        foreach (var tree in Trees)
        {
            var covers = new float[tree.LeafCount];
            for (var row = 0; row < features.RowCount; row++)
                covers[tree.FindLeaf(features[row])]++;
            trees.Add(tree.WithCovers([.. covers]));
        }

        return new TreeEnsemble(trees.MoveToImmutable(), BaseScore, FeatureCount);
    }

    /// <summary>How many nodes ask for each column.</summary>
    public ImmutableArray<int> CountSplits()
    {
        var counts = new int[FeatureCount];
        foreach (var tree in Trees)
            foreach (var feature in tree.Features)
                counts[feature]++;
        return [.. counts];
    }
}
