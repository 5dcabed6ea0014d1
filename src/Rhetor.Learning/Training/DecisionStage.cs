using Rhetor.Learning.Calibration;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Numerics;
using Rhetor.Scoring;

namespace Rhetor.Learning.Training;

/// <summary>Makes decisions of held-out scores: calibrators and thresholds, with an eye on what the rules would mark by themselves.</summary>
internal sealed class DecisionStage
{
    // Rules alone mark from a log-odds of 4 on; a moderate hit has 4.5.
    private const float EnoughForRules = 4f / 4.5f;

    private readonly FeatureTable _table;
    private readonly IReadOnlyList<TrainingRow> _rows;
    private readonly TrainingOptions _options;
    private readonly string[] _groups;
    private readonly float[] _weights;
    private readonly int[] _ruleWeights;

    public DecisionStage(FeatureTable table, IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> markers, TrainingOptions options)
    {
        (_table, _rows, _options) = (table, rows, options);
        _groups = [.. rows.Select(r => r.Sentence.Group)];
        _weights = [.. rows.Select(r => r.Weight)];
        _ruleWeights = [.. markers.Select(m => table.Schema.IndexOf("marker/" + m + "/weight"))];
    }

    /// <summary>What rules alone would decide about a row.</summary>
    public bool[] ByRules(int row) => [.. _ruleWeights.Select((_, marker) => IsByRules(marker, row))];

    /// <summary>A probability as it is held against the threshold: raised where the rules would mark the row by themselves.</summary>
    public double Lifted(int marker, int row, double probability) => IsByRules(marker, row) ? FusionOptions.Move(probability, 1) : probability;

    /// <summary>Calibrators and thresholds of some markers.</summary>
    /// <param name="heads">Their held-out scores.</param>
    /// <param name="labels">Which rows bear them.</param>
    /// <param name="active">Which markers they are.</param>
    /// <param name="rows">The rows to choose by.</param>
    /// <param name="kinds">The kinds of calibrators; null to choose.</param>
    public (Calibrator Calibrator, double Threshold)[] Decide(MarkerHead[] heads, bool[][] labels, int[] active, int[] rows, CalibrationKind[]? kinds)
    {
        int[][] judged = [.. labels.Select(l => JudgedIn(rows, l))];
        var calibrators = new Calibrator[heads.Length];
        Parallel.For(0, heads.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.DegreeOfParallelism }, m => calibrators[m] = kinds is null
            ? Calibrate(heads[m].Scores, labels[m], judged[m]).Calibrator
            : CalibratorFitter.Fit(kinds[m], judged[m].Select(i => heads[m].Scores[i]).ToArray(), judged[m].Select(i => labels[m][i]).ToArray()));
        double[] Probabilities(int m, int[] of) => [.. of.Select(i => Lifted(active[m], i, calibrators[m].Calibrate(heads[m].Scores[i])))];
        double[] ForAll()
        {
            int[] all = [.. rows.Where(i => _rows[i].IsPrimary)];
            return JointThresholds.Choose(
                [.. heads.Select((_, m) => Probabilities(m, all))], [.. labels.Select(l => all.Select(i => l[i]).ToArray())], [.. all.Select(i => _weights[i])], _options.Thresholds);
        }

        double[] ForEach() =>
            [.. heads.Select((_, m) => ThresholdSelector.Choose(Probabilities(m, judged[m]), judged[m].Select(i => labels[m][i]).ToArray(), _options.Thresholds).Threshold)];

        double[] thresholds = _options.SharedThresholds switch
        {
            <= 0 => ForEach(),
            >= 1 => ForAll(),
            var part => [.. ForEach().Zip(ForAll(), (own, common) => Between(own, common, part))],
        };
        return [.. calibrators.Select((c, m) => (c, Bounded(thresholds[m])))];
    }

    /// <summary>The rows to calibrate by: calibration and threshold must fit the kind of text the model is made for, where there is enough of it.</summary>
    public int[] JudgedIn(int[] rows, bool[] labels)
    {
        int[] judged = [.. rows.Where(i => _rows[i].IsPrimary)];
        return judged.Count(i => labels[i]) < _options.MinPositives ? rows : judged;
    }

    /// <summary>The better calibrator of some scores.</summary>
    public CalibrationChoice Calibrate(double[] scores, bool[] labels, int[] judged) => CalibratorFitter.Choose(
        judged.Select(i => scores[i]).ToArray(), judged.Select(i => labels[i]).ToArray(), [.. judged.Select(i => _groups[i])], _options.Seed);

    private bool IsByRules(int marker, int row) => _ruleWeights[marker] is var place and >= 0 && _table.Dense[row][place] >= EnoughForRules;

    private static double Bounded(double threshold) => Math.Clamp(threshold, 0.02, 0.999);

    private static double Between(double own, double common, double part) =>
        Logistic.Sigmoid(((1 - part) * Logistic.Logit(Bounded(own))) + (part * Logistic.Logit(Bounded(common))));
}
