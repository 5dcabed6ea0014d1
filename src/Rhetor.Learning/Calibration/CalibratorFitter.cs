using System.Globalization;
using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Calibration;

/// <summary>Fits calibrators to scores that the scored examples had no part in (out-of-fold scores). Deterministic.</summary>
public static class CalibratorFitter
{
    /// <summary>Fits a sigmoid with Platt's smoothed targets.</summary>
    /// <param name="scores">Finite scores.</param>
    /// <param name="labels">As many labels.</param>
    /// <param name="weights">As many weights of 0 or more, or empty for 1 each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a score is not finite.</exception>
    public static Calibrator FitPlatt(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights = default)
    {
        Check(scores, labels.Length, weights.Length);
        return PlattScaling.Fit(scores, labels, weights);
    }

    /// <summary>Fits a rising line by pooling adjacent violators.</summary>
    /// <inheritdoc cref="FitPlatt"/>
    public static Calibrator FitIsotonic(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights = default)
    {
        Check(scores, labels.Length, weights.Length);
        return IsotonicRegression.Fit(scores, labels, weights);
    }

    /// <summary>Fits an example of a kind.</summary>
    /// <inheritdoc cref="FitPlatt"/>
    public static Calibrator Fit(
        CalibrationKind kind, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights = default) =>
        kind == CalibrationKind.Platt ? FitPlatt(scores, labels, weights) : FitIsotonic(scores, labels, weights);

    /// <summary>
    /// Fits the kind whose log loss is lower on parts of the data that it was not fitted on (5 folds by group), Platt where
    /// they are even.
    /// </summary>
    /// <param name="scores">Finite scores.</param>
    /// <param name="labels">As many labels.</param>
    /// <param name="groups">Each example's group, or null where they stand alone.</param>
    /// <param name="seed">The seed of the folds.</param>
    /// <param name="weights">As many weights of 0 or more, or empty for 1 each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a score is not finite.</exception>
    public static CalibrationChoice Choose(
        ReadOnlySpan<double> scores,
        ReadOnlySpan<bool> labels,
        IReadOnlyList<string>? groups,
        long seed,
        ReadOnlySpan<float> weights = default)
    {
        Check(scores, labels.Length, weights.Length);
        var names = groups ?? [.. Enumerable.Range(0, scores.Length).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        var marks = new int[scores.Length][];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = labels[i] ? [0] : [];
        var folds = GroupedFolds.Assign(names, marks, 5, seed);
        var platt = HeldOutLoss(CalibrationKind.Platt, scores, labels, weights, folds);
        var isotonic = HeldOutLoss(CalibrationKind.Isotonic, scores, labels, weights, folds);
        var kind = isotonic < platt ? CalibrationKind.Isotonic : CalibrationKind.Platt;
        return new CalibrationChoice(Fit(kind, scores, labels, weights), platt, isotonic);
    }

    private static double HeldOutLoss(
        CalibrationKind kind, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, int[] folds)
    {
        var probabilities = new double[scores.Length];
        for (var fold = 0; fold < 5; fold++)
        {
            var ownScores = new List<double>();
            var ownLabels = new List<bool>();
            var ownWeights = new List<float>();
            for (var i = 0; i < folds.Length; i++)
            {
                if (folds[i] == fold)
                    continue;
                ownScores.Add(scores[i]);
                ownLabels.Add(labels[i]);
                if (!weights.IsEmpty)
                    ownWeights.Add(weights[i]);
            }

            var calibrator = Fit(kind, ownScores.ToArray(), ownLabels.ToArray(), ownWeights.ToArray());
            for (var i = 0; i < folds.Length; i++)
                if (folds[i] == fold)
                    probabilities[i] = calibrator.Calibrate(scores[i]);
        }

        return ProbabilityMetrics.LogLoss(probabilities, labels, weights);
    }

    private static void Check(ReadOnlySpan<double> scores, int labelCount, int weightCount)
    {
        ScoreOrder.Check(scores, labelCount, weightCount);
        foreach (var score in scores)
            if (!double.IsFinite(score))
                throw new ArgumentException("A score is not finite.", nameof(scores));
    }
}
