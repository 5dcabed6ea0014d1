using Rhetor.Learning.Calibration;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Training;

/// <summary>
/// Fits the classifier of one marker: the linear stage, the trees over its held-out logits and the named features (kept where
/// they lower the held-out log loss), the calibrator and the threshold on held-out scores.
/// </summary>
internal sealed class MarkerFitter(FeatureTable table, IReadOnlyList<TrainingRow> rows, TrainingOptions options)
{
    private readonly string[] _groups = [.. rows.Select(r => r.Sentence.Group)];
    private readonly float[] _weights = [.. rows.Select(r => r.Weight)];

    public int TreeColumns => table.Schema.Names.Length + 1;

    /// <summary>A named feature of a row.</summary>
    public float Feature(int row, int place) => table.Dense[row][place];

    /// <summary>Fits a marker on some of the rows, or nothing where too few of them bear it.</summary>
    public FittedMarker? Fit(string slug, int[] train, CancellationToken cancellationToken)
    {
        var labels = rows.Select(r => r.Sentence.Labels.Contains(slug)).ToArray();
        if (train.Count(i => labels[i]) < options.MinPositives) return null;

        var folds = GroupedFolds.Assign([.. train.Select(i => _groups[i])], [.. train.Select(i => labels[i] ? new[] { 0 } : [])], options.Folds, options.Seed);
        var linear = FitLinear(labels, train, cancellationToken);
        var linearScores = HeldOutLinear(labels, train, folds, cancellationToken);
        var trees = FitTrees(labels, train, linearScores, cancellationToken);
        var treeScores = HeldOutTrees(labels, train, folds, linearScores, cancellationToken);

        // Calibration and threshold must fit the kind of text the model is made for, where there is enough of it.
        var judged = train.Where(i => rows[i].IsPrimary).ToArray();
        if (judged.Count(i => labels[i]) < options.MinPositives) judged = train;
        var plain = Calibrate(linearScores, labels, judged);
        var stacked = Calibrate(treeScores, labels, judged);
        var useTrees = Math.Min(stacked.PlattLoss, stacked.IsotonicLoss) < Math.Min(plain.PlattLoss, plain.IsotonicLoss);
        var calibrator = (useTrees ? stacked : plain).Calibrator;
        var scores = useTrees ? treeScores : linearScores;
        var probabilities = judged.Select(i => calibrator.Calibrate(scores[i])).ToArray();
        var choice = ThresholdSelector.Choose(probabilities, judged.Select(i => labels[i]).ToArray(), options.Thresholds);
        return new FittedMarker(slug, linear, useTrees ? trees : null, calibrator, Math.Clamp(choice.Threshold, 0.02, 0.999));
    }

    /// <summary>The probability of a row under a fitted marker.</summary>
    public double Score(FittedMarker marker, int row)
    {
        var logit = marker.Linear.Score(table.Linear[row]);
        if (marker.Trees is { } trees)
        {
            Span<float> dense = new float[TreeColumns];
            var features = table.Dense[row];
            for (var k = 0; k < features.Count; k++) dense[features.Columns[k]] = features.Values[k];
            dense[^1] = (float)logit;
            logit = trees.Score(dense);
        }

        return marker.Calibrator.Calibrate(logit);
    }

    private LinearModel FitLinear(bool[] labels, int[] train, CancellationToken cancellationToken) =>
        options.Learner.FitLinear(Set(table.Linear, labels, train), options.Linear with { Seed = options.Seed }, cancellationToken);

    private double[] HeldOutLinear(bool[] labels, int[] train, int[] folds, CancellationToken cancellationToken)
    {
        var scores = new double[rows.Count];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var (inside, outside) = Part(train, folds, fold);
            var model = FitLinear(labels, inside, cancellationToken);
            var weights = model.ToDense();
            foreach (var i in outside) scores[i] = model.Score(table.Linear[i], weights);
        }

        return scores;
    }

    private TreeEnsemble FitTrees(bool[] labels, int[] train, double[] linearScores, CancellationToken cancellationToken) =>
        options.Learner.FitTrees(Set(WithLogits(linearScores), labels, train), options.Trees with { Seed = options.Seed, Threads = 1 }, cancellationToken);

    private double[] HeldOutTrees(bool[] labels, int[] train, int[] folds, double[] linearScores, CancellationToken cancellationToken)
    {
        var scores = new double[rows.Count];
        var features = WithLogits(linearScores);
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var (inside, outside) = Part(train, folds, fold);
            var trees = options.Learner.FitTrees(Set(features, labels, inside), options.Trees with { Seed = options.Seed, Threads = 1 }, cancellationToken);
            foreach (var i in outside) scores[i] = trees.Score(features[i]);
        }

        return scores;
    }

    private SparseMatrix WithLogits(double[] scores)
    {
        var column = new SparseMatrixBuilder(1);
        foreach (var score in scores)
        {
            column.Add(0, (float)score);
            column.EndRow();
        }

        return table.Dense.AppendColumns(column.ToMatrix());
    }

    private TrainingSet Set(SparseMatrix features, bool[] labels, int[] train) =>
        new(features, labels) { Rows = train, Weights = _weights, Groups = _groups, PositiveWeight = 0 };

    private CalibrationChoice Calibrate(double[] scores, bool[] labels, int[] judged) => CalibratorFitter.Choose(
        judged.Select(i => scores[i]).ToArray(), judged.Select(i => labels[i]).ToArray(), [.. judged.Select(i => _groups[i])], options.Seed);

    private static (int[] Inside, int[] Outside) Part(int[] train, int[] folds, int fold) =>
        ([.. train.Where((_, k) => folds[k] != fold)], [.. train.Where((_, k) => folds[k] == fold)]);
}
