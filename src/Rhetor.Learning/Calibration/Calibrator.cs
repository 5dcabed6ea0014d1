using System.Collections.Immutable;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Calibration;

/// <summary>
/// Turns a score (any real number) into a probability. Never falls as the score rises. Immutable and thread-safe. In a file
/// it is its kind and its knots: for <see cref="CalibrationKind.Platt"/> one knot, slope and offset.
/// </summary>
public sealed class Calibrator
{
    private Calibrator(CalibrationKind kind, ImmutableArray<double> scores, ImmutableArray<double> probabilities)
    {
        Kind = kind;
        Scores = scores;
        Probabilities = probabilities;
    }

    /// <summary>How it works.</summary>
    public CalibrationKind Kind { get; }

    /// <summary>Isotonic: the knots' scores, strictly rising. Platt: the slope.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>Isotonic: the knots' probabilities, never falling. Platt: the offset.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>The sigmoid as it is: for scores that are good logits already.</summary>
    public static Calibrator Sigmoid { get; } = Platt(1, 0);

    /// <summary>p = 1 / (1 + exp(-(slope · score + offset))).</summary>
    /// <exception cref="ArgumentException">A number is not finite, or the slope is negative.</exception>
    public static Calibrator Platt(double slope, double offset)
    {
        if (!double.IsFinite(slope) || !double.IsFinite(offset) || slope < 0)
            throw new ArgumentException("A Platt calibrator needs a finite slope of 0 or more and a finite offset.");
        return new Calibrator(CalibrationKind.Platt, [slope], [offset]);
    }

    /// <summary>Straight lines between knots, level beyond the first and the last.</summary>
    /// <exception cref="ArgumentException">There is no knot, the scores do not rise, or the probabilities fall or leave [0, 1].</exception>
    public static Calibrator Isotonic(ImmutableArray<double> scores, ImmutableArray<double> probabilities)
    {
        if (scores.IsDefaultOrEmpty || probabilities.IsDefault || scores.Length != probabilities.Length)
            throw new ArgumentException("An isotonic calibrator needs knots, a probability for each score.");
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsFinite(scores[i]) || (i > 0 && scores[i] <= scores[i - 1]))
                throw new ArgumentException($"The score of knot {i} is not finite or does not rise.");
            if (!(probabilities[i] >= 0 && probabilities[i] <= 1) || (i > 0 && probabilities[i] < probabilities[i - 1]))
                throw new ArgumentException($"The probability of knot {i} falls or is not in [0, 1].");
        }

        return new Calibrator(CalibrationKind.Isotonic, scores, probabilities);
    }

    /// <summary>The probability that an example of this score is positive. A NaN score has the lowest probability.</summary>
    public double Calibrate(double score)
    {
        if (double.IsNaN(score))
            score = double.NegativeInfinity;
        if (Kind == CalibrationKind.Platt)
            return Scores[0] == 0 ? Logistic.Sigmoid(Probabilities[0]) : Logistic.Sigmoid(Scores[0] * score + Probabilities[0]);

        var scores = Scores.AsSpan();
        // Most sentences are below the first knot.
        if (score <= scores[0])
            return Probabilities[0];
        if (score >= scores[^1])
            return Probabilities[^1];
        var (low, high) = (0, scores.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (scores[middle] <= score)
                low = middle;
            else
                high = middle;
        }

        if (scores[low] == score)
            return Probabilities[low];
        var at = high;
        var part = (score - Scores[at - 1]) / (Scores[at] - Scores[at - 1]);
        return Math.Clamp(
            Probabilities[at - 1] + part * (Probabilities[at] - Probabilities[at - 1]), Probabilities[at - 1], Probabilities[at]);
    }

    /// <summary>The probabilities of many scores.</summary>
    public double[] Calibrate(ReadOnlySpan<double> scores)
    {
        var probabilities = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++)
            probabilities[i] = Calibrate(scores[i]);
        return probabilities;
    }
}
