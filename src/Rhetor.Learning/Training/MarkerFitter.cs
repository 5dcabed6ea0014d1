using Rhetor.Learning.Calibration;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Training;

/// <summary>
/// Fits the classifier of one marker: the linear stage, the trees over its held-out logits and the named features (kept where
/// they lower the held-out log loss), the calibrator and the threshold on held-out scores.
/// </summary>
internal sealed class MarkerFitter(FeatureTable table, IReadOnlyList<TrainingRow> rows, TrainingOptions options)
{
    private readonly string[] _groups = [.. rows.Select(r => r.Sentence.Group)];
    private readonly float[] _weights = [.. rows.Select(r => r.Weight)];

    /// <summary>A named feature of a row.</summary>
    public float Feature(int row, int place) => table.Dense[row][place];

    /// <summary>Fits a marker on some of the rows, or nothing where too few of them bear it.</summary>
    public FittedMarker? Fit(string slug, int[] train, CancellationToken cancellationToken)
    {
        var labels = rows.Select(r => r.Sentence.Labels.Contains(slug)).ToArray();
        if (train.Count(i => labels[i]) < options.MinPositives) return null;

        var folds = Folds(labels, train);
        var linearSet = Set(table.Linear, labels, train);
        var linearOptions = options.Linear with { Seed = options.Seed };
        var linear = options.Learner.FitLinear(linearSet, linearOptions, cancellationToken);
        var linearScores = OutOfFold.LinearScores(options.Learner, linearSet, folds, linearOptions, cancellationToken);

        var treeSet = Set(WithLogits(linearScores), labels, train);
        var treeOptions = options.Trees with { Seed = options.Seed, Threads = 1 };
        var treeScores = OutOfFold.TreeScores(options.Learner, treeSet, folds, treeOptions, cancellationToken);

        // Calibration and threshold must fit the kind of text the model is made for, where there is enough of it.
        var judged = train.Where(i => rows[i].IsPrimary).ToArray();
        if (judged.Count(i => labels[i]) < options.MinPositives) judged = train;
        var plain = Calibrate(linearScores, labels, judged);
        var stacked = Calibrate(treeScores, labels, judged);
        var useTrees = Loss(stacked) < Loss(plain);
        var calibrator = (useTrees ? stacked : plain).Calibrator;
        var scores = useTrees ? treeScores : linearScores;
        var probabilities = judged.Select(i => calibrator.Calibrate(scores[i])).ToArray();
        var choice = ThresholdSelector.Choose(probabilities, judged.Select(i => labels[i]).ToArray(), options.Thresholds);
        var trees = useTrees ? options.Learner.FitTrees(treeSet, treeOptions, cancellationToken) : null;
        return new FittedMarker(slug, linear, trees, calibrator, Math.Clamp(choice.Threshold, 0.02, 0.999));
    }

    /// <summary>The probability of a row under a fitted marker.</summary>
    public double Score(FittedMarker marker, int row)
    {
        var logit = marker.Linear.Score(table.Linear[row]);
        if (marker.Trees is { } trees)
        {
            Span<float> dense = new float[table.Schema.Names.Length + 1];
            var features = table.Dense[row];
            for (var k = 0; k < features.Count; k++) dense[features.Columns[k]] = features.Values[k];
            dense[^1] = (float)logit;
            logit = trees.Score(dense);
        }

        return marker.Calibrator.Calibrate(logit);
    }

    private static double Loss(CalibrationChoice choice) => Math.Min(choice.PlattLoss, choice.IsotonicLoss);

    // Numbered over all rows, as the learners want them; those outside the training are never looked at.
    private int[] Folds(bool[] labels, int[] train)
    {
        var assigned = GroupedFolds.Assign(
            [.. train.Select(i => _groups[i])], [.. train.Select(i => labels[i] ? new[] { 0 } : [])], options.Folds, options.Seed);
        var folds = new int[rows.Count];
        for (var k = 0; k < train.Length; k++) folds[train[k]] = assigned[k];
        return folds;
    }

    /// <summary>
    /// The named features and the linear logit as the last column. Vectors are left to the linear stage: single dimensions mean
    /// nothing to a tree.
    /// </summary>
    private SparseMatrix WithLogits(double[] scores)
    {
        var names = table.Schema.Names;
        var builder = new SparseMatrixBuilder(names.Length + 1);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = table.Dense[i];
            for (var k = 0; k < row.Count; k++)
            {
                if (!names[row.Columns[k]].StartsWith("vector/", StringComparison.Ordinal)) builder.Add(row.Columns[k], row.Values[k]);
            }

            builder.Add(names.Length, double.IsNaN(scores[i]) ? 0 : (float)scores[i]);
            builder.EndRow();
        }

        return builder.ToMatrix();
    }

    private TrainingSet Set(SparseMatrix features, bool[] labels, int[] train) =>
        new(features, labels) { Rows = train, Weights = _weights, Groups = _groups, PositiveWeight = 0 };

    private CalibrationChoice Calibrate(double[] scores, bool[] labels, int[] judged) => CalibratorFitter.Choose(
        judged.Select(i => scores[i]).ToArray(), judged.Select(i => labels[i]).ToArray(), [.. judged.Select(i => _groups[i])], options.Seed);
}
