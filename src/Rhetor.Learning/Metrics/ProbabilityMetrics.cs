using System.Collections.Immutable;

namespace Rhetor.Learning.Metrics;

/// <summary>How far probabilities can be taken at their word. Probabilities are in [0, 1].</summary>
public static class ProbabilityMetrics
{
    private const double Floor = 1e-15;

    /// <summary>The mean negative log likelihood; probabilities are held 1e-15 away from 0 and 1.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a probability is not in [0, 1].</exception>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights = default)
    {
        Check(probabilities, labels.Length, weights.Length);
        double sum = 0, total = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            var p = Math.Clamp(probabilities[i], Floor, 1 - Floor);
            sum -= weight * Math.Log(labels[i] ? p : 1 - p);
            total += weight;
        }

        return total > 0 ? sum / total : 0;
    }

    /// <summary>The mean squared distance between probability and label.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a probability is not in [0, 1].</exception>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        Check(probabilities, labels.Length, 0);
        double sum = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var off = probabilities[i] - (labels[i] ? 1 : 0);
            sum += off * off;
        }

        return labels.Length > 0 ? sum / labels.Length : 0;
    }

    /// <summary>
    /// Expected calibration error: over bins of equal width, the mean distance between mean probability and the part that is
    /// positive, weighted by examples (Naeini, Cooper and Hauskrecht 2015).
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ, a probability is not in [0, 1], or there is no bin.</exception>
    public static double ExpectedCalibrationError(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = 10)
    {
        double sum = 0;
        foreach (var bin in ReliabilityTable(probabilities, labels, bins))
            sum += bin.Count * Math.Abs(bin.MeanProbability - bin.PositiveRate);
        return labels.Length > 0 ? sum / labels.Length : 0;
    }

    /// <summary>Probability against outcome, by bins of equal width; the last one includes 1. Empty bins are listed as well.</summary>
    /// <exception cref="ArgumentException">The lengths differ, a probability is not in [0, 1], or there is no bin.</exception>
    public static ImmutableArray<ReliabilityBin> ReliabilityTable(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = 10)
    {
        Check(probabilities, labels.Length, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var counts = new int[bins];
        var positives = new int[bins];
        var sums = new double[bins];
        for (var i = 0; i < labels.Length; i++)
        {
            var bin = Math.Min(bins - 1, (int)(probabilities[i] * bins));
            counts[bin]++;
            sums[bin] += probabilities[i];
            positives[bin] += labels[i] ? 1 : 0;
        }

        var table = ImmutableArray.CreateBuilder<ReliabilityBin>(bins);
        for (var bin = 0; bin < bins; bin++)
            table.Add(new ReliabilityBin(
                (double)bin / bins,
                (double)(bin + 1) / bins,
                counts[bin],
                counts[bin] > 0 ? sums[bin] / counts[bin] : 0,
                counts[bin] > 0 ? (double)positives[bin] / counts[bin] : 0));
        return table.MoveToImmutable();
    }

    private static void Check(ReadOnlySpan<double> probabilities, int labelCount, int weightCount)
    {
        ScoreOrder.Check(probabilities, labelCount, weightCount);
        foreach (var p in probabilities)
            if (p is < 0 or > 1)
                throw new ArgumentException("A probability is not in [0, 1].", nameof(probabilities));
    }
}
