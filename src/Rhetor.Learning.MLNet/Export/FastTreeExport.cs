using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML.Trainers.FastTree;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet.Export;

/// <summary>
/// FastTree's ensembles as Rhetor evaluates them. The trees are the same, node for node: <c>x[f] &lt;= threshold</c> goes left, NaN goes
/// right, a child c &lt; 0 is leaf ~c, and the score is the plain sum of leaf values. Leaf values are rounded from double to single precision.
/// </summary>
public static class FastTreeExport
{
    /// <summary>Converts an ensemble.</summary>
    /// <param name="ensemble">The ensemble, as <c>TrainedTreeEnsemble</c> of the model gives it.</param>
    /// <param name="featureCount">The length of the vector of features.</param>
    /// <exception cref="MLNetModelException">It is no plain sum of numerical trees: a tree is weighted, there is a bias, or a node splits by categories.</exception>
    public static TreeEnsemble ToTreeEnsemble(RegressionTreeEnsemble ensemble, int featureCount)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        RefuseScaling(ensemble.TreeWeights, ensemble.Bias);
        var trees = ImmutableArray.CreateBuilder<DecisionTree>(ensemble.Trees.Count);
        for (var t = 0; t < ensemble.Trees.Count; t++) trees.Add(ToTree(ensemble.Trees[t], t));
        try
        {
            return new TreeEnsemble(trees.MoveToImmutable(), 0, featureCount);
        }
        catch (ArgumentException exception)
        {
            throw new MLNetModelException($"the trees do not fit {featureCount} features: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses an ensemble whose score is not the plain sum of its trees.</summary>
    /// <param name="treeWeights">What each tree is multiplied with.</param>
    /// <param name="bias">What is added to the sum.</param>
    /// <exception cref="MLNetModelException">A weight is not 1, or the bias is not 0.</exception>
    public static void RefuseScaling(IReadOnlyList<double> treeWeights, double bias)
    {
        ArgumentNullException.ThrowIfNull(treeWeights);
        for (var t = 0; t < treeWeights.Count; t++)
        {
            if (treeWeights[t] != 1)
                throw new MLNetModelException(string.Create(CultureInfo.InvariantCulture, $"tree {t} has the weight {treeWeights[t]}: expected 1, a plain sum of trees"));
        }

        if (bias != 0) throw new MLNetModelException(string.Create(CultureInfo.InvariantCulture, $"the ensemble has the bias {bias}: expected 0, a plain sum of trees"));
    }

    private static DecisionTree ToTree(RegressionTree tree, int number)
    {
        for (var node = 0; node < tree.NumberOfNodes; node++)
        {
            if (tree.CategoricalSplitFlags[node])
                throw new MLNetModelException($"tree {number}, node {node} splits by categories: expected numerical splits only; train with CategoricalSplit = false");
        }

        try
        {
            return new DecisionTree(
                [.. tree.NumericalSplitFeatureIndexes],
                [.. tree.NumericalSplitThresholds],
                [.. tree.LeftChild],
                [.. tree.RightChild],
                [.. tree.LeafValues.Select(value => (float)value)]);
        }
        catch (ArgumentException exception)
        {
            throw new MLNetModelException($"tree {number}: {exception.Message}", exception);
        }
    }
}
