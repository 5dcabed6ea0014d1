using Rhetor.Learning.Calibration;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Training;

/// <summary>
/// Fits the classifiers of all markers on some rows: the linear stage, the weights of the rules' evidence beside it, trees over both
/// (kept where they lower the held-out log loss), calibrators and thresholds on held-out scores.
/// </summary>
internal sealed class ModelFitter
{
    private readonly FeatureTable _table;
    private readonly IReadOnlyList<TrainingRow> _rows;
    private readonly IReadOnlyList<string> _markers;
    private readonly IReadOnlyDictionary<string, string> _owners;
    private readonly TrainingOptions _options;
    private readonly string[] _groups;
    private readonly float[] _weights;
    private readonly bool[][] _labels;

    public ModelFitter(
        FeatureTable table, IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> markers, IReadOnlyDictionary<string, string> owners, TrainingOptions options)
    {
        (_table, _rows, _markers, _owners, _options) = (table, rows, markers, owners, options);
        _groups = [.. rows.Select(r => r.Sentence.Group)];
        _weights = [.. rows.Select(r => r.Weight)];
        _labels = [.. markers.Select(slug => rows.Select(r => r.Sentence.Labels.Contains(slug)).ToArray())];
        Decisions = new DecisionStage(table, rows, markers, options);
    }

    /// <summary>The markers that each of some rows bears, numbered.</summary>
    public int[][] LabelsOf(int[] rows) => [.. rows.Select(i => Enumerable.Range(0, _markers.Count).Where(m => _labels[m][i]).ToArray())];

    /// <summary>Fits all markers on some of the rows; null where too few of them bear one.</summary>
    /// <param name="train">The rows.</param>
    /// <param name="heldOut">Receives, where given, what models of the other inner folds say of each row that is measured.</param>
    /// <param name="progress">Is told how many markers are done.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public FittedMarker?[] Fit(int[] train, HeldOutPrediction?[]? heldOut, Action<int>? progress, CancellationToken cancellationToken)
    {
        var fitted = new FittedMarker?[_markers.Count];
        int[] active = [.. Enumerable.Range(0, _markers.Count).Where(m => train.Count(i => _labels[m][i]) >= _options.MinPositives)];
        if (active.Length == 0) return fitted;

        bool[][] labels = [.. active.Select(m => _labels[m])];
        var folds = Folds(train);
        var words = LinearStage.Fit(_table.Words, _table.Schema.WordBuckets, labels, _weights, train, folds, _options, cancellationToken);
        progress?.Invoke(_markers.Count / 2);

        int[] judged = [.. train.Where(i => _rows[i].IsPrimary)];
        var evidence = new EvidenceStage(_table.Schema, [.. active.Select(m => _markers[m])], _owners);
        var weights = evidence.Fit(_table.Dense, words.HeldOut, labels, _weights, judged, cancellationToken);
        var scores = HeldOutScores(evidence, words, labels, train, folds, cancellationToken);
        progress?.Invoke(_markers.Count * 3 / 4);

        var heads = new MarkerHead[active.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.DegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.For(0, active.Length, parallel, k => heads[k] = Head(labels[k], scores[k], train, folds, cancellationToken));
        var final = Decisions.Decide(heads, labels, active, train, kinds: null);
        for (var k = 0; k < active.Length; k++)
        {
            var linear = evidence.Combine(weights, k, words.Models[k], _options.Scales);
            fitted[active[k]] = new FittedMarker(_markers[active[k]], linear, heads[k].Trees, final[k].Calibrator, final[k].Threshold);
        }

        if (heldOut is not null) HoldOut(heads, labels, [.. final.Select(f => f.Calibrator.Kind)], active, train, folds, heldOut);
        progress?.Invoke(_markers.Count);
        return fitted;
    }

    /// <summary>How scores become decisions.</summary>
    public DecisionStage Decisions { get; }

    // A row is scored by a model of the other folds, and its calibrators and thresholds come from the other folds as well.
    private void HoldOut(MarkerHead[] heads, bool[][] labels, CalibrationKind[] kinds, int[] active, int[] train, int[] folds, HeldOutPrediction?[] heldOut)
    {
        foreach (var fold in train.Select(i => folds[i]).Distinct().Order())
        {
            var decisions = Decisions.Decide(heads, labels, active, [.. train.Where(i => folds[i] != fold)], kinds);
            foreach (var i in train.Where(i => folds[i] == fold && (_rows[i].IsPrimary || _options.HoldOutAdded)))
            {
                var byRules = Decisions.ByRules(i);
                double[] probabilities = [.. byRules.Select(r => r ? 0.7 : 0.01)];
                bool[] borne = [.. byRules];
                for (var k = 0; k < active.Length; k++)
                {
                    probabilities[active[k]] = decisions[k].Calibrator.Calibrate(heads[k].Scores[i]);
                    borne[active[k]] = Decisions.Lifted(active[k], i, probabilities[active[k]]) >= decisions[k].Threshold;
                }

                heldOut[i] = new HeldOutPrediction(_rows[i].Sentence, [.. probabilities], [.. borne]) { ByRules = [.. byRules] };
            }
        }
    }

    /// <summary>The probability of a row under a fitted marker.</summary>
    public double Score(FittedMarker marker, int row, ReadOnlySpan<float> linear)
    {
        var logit = marker.Linear.Score(_table.Linear[row], linear);
        if (marker.Trees is { } trees)
        {
            Span<float> dense = new float[_table.Schema.Names.Length + 1];
            var features = _table.Dense[row];
            for (var k = 0; k < features.Count; k++) dense[features.Columns[k]] = features.Values[k];
            dense[^1] = (float)logit;
            logit = trees.Score(dense);
        }

        return marker.Calibrator.Calibrate(logit);
    }

    private int[] Folds(int[] train)
    {
        var assigned = GroupedFolds.Assign([.. train.Select(i => _groups[i])], LabelsOf(train), _options.Folds, _options.Seed);
        var folds = new int[_rows.Count];
        folds.AsSpan().Fill(-1);
        for (var k = 0; k < train.Length; k++) folds[train[k]] = assigned[k];
        return folds;
    }

    private double[][] HeldOutScores(EvidenceStage evidence, LinearStage words, bool[][] labels, int[] train, int[] folds, CancellationToken cancellationToken)
    {
        double[][] scores = [.. labels.Select(_ => new double[_rows.Count])];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.DegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.ForEach(train.Select(i => folds[i]).Distinct().Order().ToArray(), parallel, fold =>
        {
            int[] learned = [.. train.Where(i => folds[i] != fold && _rows[i].IsPrimary)];
            var weights = evidence.Fit(_table.Dense, words.HeldOut, labels, _weights, learned, cancellationToken);
            foreach (var i in train)
            {
                if (folds[i] != fold) continue;
                for (var m = 0; m < labels.Length; m++) scores[m][i] = evidence.Score(weights, m, words.HeldOut[m][i], _table.Dense[i]);
            }
        });
        return scores;
    }

    private MarkerHead Head(bool[] labels, double[] scores, int[] train, int[] folds, CancellationToken cancellationToken)
    {
        if (_options.Trees.TreeCount == 0) return new MarkerHead(null, scores);
        var judged = Decisions.JudgedIn(train, labels);
        var set = new TrainingSet(WithLogits(scores), labels) { Rows = train, Weights = _weights, Groups = _groups, PositiveWeight = 0 };
        var treeOptions = _options.Trees with { Seed = _options.Seed, Threads = 1 };
        var treeScores = OutOfFold.TreeScores(_options.Learner, set, folds, treeOptions, cancellationToken);
        return Loss(Decisions.Calibrate(treeScores, labels, judged)) < Loss(Decisions.Calibrate(scores, labels, judged))
            ? new MarkerHead(_options.Learner.FitTrees(set, treeOptions, cancellationToken), treeScores)
            : new MarkerHead(null, scores);
    }

    private static double Loss(CalibrationChoice choice) => Math.Min(choice.PlattLoss, choice.IsotonicLoss);

    /// <summary>
    /// The named features and the linear logit as the last column. Vectors are left to the linear stage: single dimensions mean
    /// nothing to a tree.
    /// </summary>
    private SparseMatrix WithLogits(double[] scores)
    {
        var names = _table.Schema.Names;
        var builder = new SparseMatrixBuilder(names.Length + 1);
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _table.Dense[i];
            for (var k = 0; k < row.Count; k++)
            {
                if (!names[row.Columns[k]].StartsWith("vector/", StringComparison.Ordinal)) builder.Add(row.Columns[k], row.Values[k]);
            }

            builder.Add(names.Length, (float)scores[i]);
            builder.EndRow();
        }

        return builder.ToMatrix();
    }
}
