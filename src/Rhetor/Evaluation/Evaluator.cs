using System.Collections.Immutable;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Training;

namespace Rhetor.Evaluation;

/// <summary>Turns predictions on labelled sentences into figures. Stateless and thread-safe; the same predictions give the same report.</summary>
public static class Evaluator
{
    private const int ShownConfusions = 15;
    private const int ShownErrors = 20;

    /// <summary>The figures of predictions.</summary>
    /// <param name="markers">The markers, in the order of the predictions.</param>
    /// <param name="predictions">One prediction a row.</param>
    /// <param name="seed">The seed of the bootstrap.</param>
    public static EvaluationReport Evaluate(ImmutableArray<string> markers, IReadOnlyList<HeldOutPrediction> predictions, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        int[] all = [.. Enumerable.Range(0, markers.Length)];
        var figures = all.Select(m => FiguresOf(markers, predictions, m, seed)).ToImmutableArray();
        var total = GroupCounts.Of(predictions, markers, all);
        var borne = figures.Where(f => f.Counts.Positives > 0).ToList();
        double[] probabilities = [.. predictions.SelectMany(p => p.Probabilities)];
        bool[] labels = [.. predictions.SelectMany(p => markers.Select(m => p.Sentence.Labels.Contains(m)))];
        return new EvaluationReport
        {
            Rows = predictions.Count,
            Groups = total.Count,
            Markers = figures,
            Counts = total.Total,
            Precision = total.Estimate(c => c.Precision, seed),
            Recall = total.Estimate(c => c.Recall, seed),
            F1 = total.Estimate(c => c.F1, seed),
            MacroF1 = borne.Count > 0 ? borne.Average(f => f.Counts.F1) : 0,
            CalibrationError = ProbabilityMetrics.ExpectedCalibrationError(probabilities, labels),
            Brier = ProbabilityMetrics.Brier(probabilities, labels),
            Reliability = ProbabilityMetrics.ReliabilityTable(probabilities, labels),
            Confusions = ConfusionsOf(markers, predictions),
            FalseAlarms = [.. Errors(markers, predictions, marked: true).OrderByDescending(e => e.Probability).Take(ShownErrors)],
            Misses = [.. Errors(markers, predictions, marked: false).OrderBy(e => e.Probability).Take(ShownErrors)],
        };
    }

    /// <summary>By how much the micro-averaged F1 of one model is above that of another on the same rows, with its bootstrap interval by group.</summary>
    /// <param name="markers">The markers, in the order of the predictions.</param>
    /// <param name="first">The predictions of one.</param>
    /// <param name="second">The predictions of the other, on the same rows.</param>
    /// <param name="seed">The seed of the bootstrap.</param>
    public static PairedDifference Compare(
        ImmutableArray<string> markers, IReadOnlyList<HeldOutPrediction> first, IReadOnlyList<HeldOutPrediction> second, long seed = 1)
    {
        int[] all = [.. Enumerable.Range(0, markers.Length)];
        return GroupCounts.Of(first, markers, all).Compare(GroupCounts.Of(second, markers, all), c => c.F1, seed);
    }

    private static MarkerFigures FiguresOf(ImmutableArray<string> markers, IReadOnlyList<HeldOutPrediction> predictions, int marker, long seed)
    {
        double[] probabilities = [.. predictions.Select(p => p.Probabilities[marker])];
        bool[] labels = [.. predictions.Select(p => p.Sentence.Labels.Contains(markers[marker]))];
        var counts = GroupCounts.Of(predictions, markers, [marker]);
        return new MarkerFigures(
            markers[marker],
            counts.Total,
            counts.Estimate(c => c.F1, seed, replicates: 300),
            RankingMetrics.AveragePrecision(probabilities, labels),
            ProbabilityMetrics.ExpectedCalibrationError(probabilities, labels),
            ProbabilityMetrics.Brier(probabilities, labels));
    }

    private static ImmutableArray<MarkerConfusion> ConfusionsOf(ImmutableArray<string> markers, IReadOnlyList<HeldOutPrediction> predictions) =>
        [.. predictions
            .SelectMany(p =>
                from missed in Enumerable.Range(0, markers.Length)
                where !p.Borne[missed] && p.Sentence.Labels.Contains(markers[missed])
                from given in Enumerable.Range(0, markers.Length)
                where p.Borne[given] && !p.Sentence.Labels.Contains(markers[given])
                select (missed, given))
            .GroupBy(pair => pair)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Take(ShownConfusions)
            .Select(g => new MarkerConfusion(markers[g.Key.missed], markers[g.Key.given], g.Count()))];

    private static IEnumerable<MarkerError> Errors(ImmutableArray<string> markers, IReadOnlyList<HeldOutPrediction> predictions, bool marked) =>
        from p in predictions
        from m in Enumerable.Range(0, markers.Length)
        where p.Borne[m] == marked && p.Sentence.Labels.Contains(markers[m]) != marked
        select new MarkerError(p.Sentence, markers[m], p.Probabilities[m]);
}
