using Microsoft.ML;
using Microsoft.ML.Trainers;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.MLNet.Data;
using Rhetor.Learning.MLNet.Export;

namespace Rhetor.Learning.MLNet.Fitting;

/// <summary>The linear stage by ML.NET. The objective is that of <see cref="LogisticRegression"/>: its cost C becomes ML.NET's penalties.</summary>
internal static class LinearFit
{
    public static LinearModel Fit(TrainingSet set, LinearOptions options, LinearTrainer trainer, CancellationToken cancellationToken)
    {
        Check(options.Cost is > 0 and < double.PositiveInfinity, nameof(options.Cost), "above 0");
        Check(options.L1Ratio is >= 0 and <= 1, nameof(options.L1Ratio), "0 to 1");
        Check(options.Tolerance is > 0 and < 1, nameof(options.Tolerance), "in (0, 1)");
        Check(options.MaxIterations >= 1, nameof(options.MaxIterations), "1 or more");
        Check(options.PruneBelow is >= 0 and < double.PositiveInfinity, nameof(options.PruneBelow), "0 or more");
        if (trainer == LinearTrainer.Sdca && options.L1Ratio > 0)
            throw new ArgumentException("SDCA fits ridge only: L1Ratio must be 0, or the trainer Lbfgs.", nameof(options));

        var examples = set.ToExamples();
        if (OneClass.Logit(examples) is { } logit) return new LinearModel(set.Features.ColumnCount, [], [], logit);
        RefuseWhatIsNotFinite(set, examples);

        cancellationToken.ThrowIfCancellationRequested();
        var context = new MLContext(Seeds.Of(options.Seed));
        var view = TrainingDataView.OfUsedColumns(set, examples, cancellationToken);
        var model = trainer == LinearTrainer.Sdca ? Sdca(context, view, options) : Lbfgs(context, view, options);
        cancellationToken.ThrowIfCancellationRequested();
        return LinearExport.ToLinearModel(model, options.PruneBelow, view.Columns!.Originals, set.Features.ColumnCount);
    }

    private static LinearBinaryModelParameters Lbfgs(MLContext context, TrainingDataView view, LinearOptions options)
    {
        // ML.NET divides the loss and both penalties by the number of rows alike, so the sums stay in proportion.
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = TrainingDataView.FeaturesColumn,
            LabelColumnName = TrainingDataView.LabelColumn,
            ExampleWeightColumnName = TrainingDataView.WeightColumn,
            L1Regularization = (float)(options.L1Ratio / options.Cost),
            L2Regularization = (float)((1 - options.L1Ratio) / options.Cost),
            OptimizationTolerance = (float)Math.Max(1e-7, options.Tolerance * 1e-4),
            MaximumNumberOfIterations = options.MaxIterations,
            NumberOfThreads = 1,
            DenseOptimizer = true,
        });
        return trainer.Fit(view).Model.SubModel;
    }

    private static LinearBinaryModelParameters Sdca(MLContext context, TrainingDataView view, LinearOptions options)
    {
        // SDCA averages the loss over the rows and leaves the penalty as it is.
        var trainer = context.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = TrainingDataView.FeaturesColumn,
            LabelColumnName = TrainingDataView.LabelColumn,
            ExampleWeightColumnName = TrainingDataView.WeightColumn,
            L1Regularization = 0,
            L2Regularization = (float)(1 / (options.Cost * view.Rows.Count)),
            ConvergenceTolerance = (float)Math.Max(1e-4, options.Tolerance * 0.1),
            MaximumNumberOfIterations = options.MaxIterations,
            BiasLearningRate = 0.1f,
            NumberOfThreads = 1,
        });
        return trainer.Fit(view).Model.SubModel;
    }

    // ML.NET would leave such rows out without a word.
    private static void RefuseWhatIsNotFinite(TrainingSet set, TrainingExamples examples)
    {
        foreach (var row in examples.Rows)
        {
            foreach (var value in set.Features[row].Values)
            {
                if (!float.IsFinite(value)) throw new ArgumentException($"Row {row} holds a value that is not finite.", nameof(set));
            }
        }
    }

    private static void Check(bool holds, string name, string expected)
    {
        if (!holds) throw new ArgumentException($"{name} must be {expected}.", name);
    }
}
