using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Rhetor.Learning.Learners;
using Rhetor.Learning.MLNet.Data;
using Rhetor.Learning.MLNet.Export;
using Rhetor.Learning.Trees;
using TreeOptions = Rhetor.Learning.Trees.TreeOptions;

namespace Rhetor.Learning.MLNet.Fitting;

/// <summary>The tree stage by FastTree.</summary>
internal static class TreeFit
{
    public static TreeEnsemble Fit(TrainingSet set, TreeOptions options, CancellationToken cancellationToken)
    {
        Validate(options);
        var (train, validation) = EarlyStopping.Split(set, options);
        var examples = train.ToExamples();
        if (OneClass.Logit(examples) is { } logit) return new TreeEnsemble([], logit, set.Features.ColumnCount);
        if (options.TreeCount == 0) return new TreeEnsemble([], 0, set.Features.ColumnCount);

        cancellationToken.ThrowIfCancellationRequested();
        var context = new MLContext(Seeds.Of(options.Seed));
        var view = TrainingDataView.Of(train, cancellationToken);
        var model = context.BinaryClassification.Trainers.FastTree(OptionsFor(options)).Fit(view).Model;
        cancellationToken.ThrowIfCancellationRequested();
        var ensemble = FastTreeExport.ToTreeEnsemble(model.SubModel.TrainedTreeEnsemble, set.Features.ColumnCount);
        if (validation is not null) ensemble = EarlyStopping.Cut(ensemble, validation, options);
        return WithCovers(ensemble, set, examples.Rows);
    }

    private static FastTreeBinaryTrainer.Options OptionsFor(TreeOptions options)
    {
        var seed = Seeds.Of(options.Seed);
        return new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = TrainingDataView.FeaturesColumn,
            LabelColumnName = TrainingDataView.LabelColumn,
            ExampleWeightColumnName = TrainingDataView.WeightColumn,
            NumberOfTrees = options.TreeCount,
            NumberOfLeaves = options.MaxLeaves,
            MinimumExampleCountPerLeaf = options.MinExamplesPerLeaf,
            LearningRate = options.LearningRate,
            MaximumBinCountPerFeature = options.MaxBins,
            FeatureFraction = options.FeatureFraction,
            BaggingSize = options.RowFraction < 1 ? 1 : 0,
            BaggingExampleFraction = options.RowFraction,
            Seed = seed,
            FeatureSelectionSeed = seed,
            NumberOfThreads = 1,
            // The weights of the classes are in the weights of the rows.
            UnbalancedSets = false,
            DiskTranspose = false,
            MemoryStatistics = false,
        };
    }

    private static TreeEnsemble WithCovers(TreeEnsemble ensemble, TrainingSet set, IReadOnlyList<int> rows)
    {
        var trees = ImmutableArray.CreateBuilder<DecisionTree>(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
        {
            var covers = new float[tree.LeafCount];
            foreach (var row in rows) covers[tree.FindLeaf(set.Features[row])]++;
            trees.Add(tree.WithCovers([.. covers]));
        }

        return new TreeEnsemble(trees.MoveToImmutable(), ensemble.BaseScore, ensemble.FeatureCount);
    }

    private static void Validate(TreeOptions options)
    {
        Check(options.TreeCount >= 0, nameof(options.TreeCount), "0 or more");
        Check(options.MaxLeaves is >= 2 and <= DecisionTree.MaxLeafCount, nameof(options.MaxLeaves), $"2 to {DecisionTree.MaxLeafCount}");
        Check(options.MinExamplesPerLeaf >= 1, nameof(options.MinExamplesPerLeaf), "1 or more");
        Check(options.MaxDepth == 0, nameof(options.MaxDepth), "0: FastTree limits leaves, not depth");
        Check(options.LearningRate is > 0 and <= 1, nameof(options.LearningRate), "in (0, 1]");
        Check(options.RowFraction is > 0 and <= 1, nameof(options.RowFraction), "in (0, 1]");
        Check(options.FeatureFraction is > 0 and <= 1, nameof(options.FeatureFraction), "in (0, 1]");
        Check(options.MaxBins is >= 2 and <= 255, nameof(options.MaxBins), "2 to 255");
        Check(options.EarlyStoppingRounds >= 0, nameof(options.EarlyStoppingRounds), "0 or more");
        Check(options.ValidationFraction is > 0 and <= 0.5, nameof(options.ValidationFraction), "in (0, 0.5]");
    }

    private static void Check(bool holds, string name, string expected)
    {
        if (!holds) throw new ArgumentException($"{name} must be {expected}.", name);
    }
}
