namespace Rhetor.Learning.Metrics;

/// <summary>Chooses the score from which on an example is marked.</summary>
public static class ThresholdSelector
{
    /// <summary>
    /// The threshold of the highest F-measure among those that meet the constraints; of equals, the highest. It lies halfway
    /// between two scores. Where none meets them, the most precise one (of equals, that of the higher recall) is given, and
    /// said so; where nothing is positive, +∞.
    /// </summary>
    /// <param name="scores">Held-out scores, not NaN.</param>
    /// <param name="labels">As many labels.</param>
    /// <param name="options">What to choose for.</param>
    /// <exception cref="ArgumentException">The lengths differ, a score is NaN, or the options make no sense.</exception>
    public static ThresholdChoice Choose(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ThresholdOptions options)
    {
        if (!(options.Beta > 0) || options.MinPrecision is not (>= 0 and <= 1))
            throw new ArgumentException("Beta must be above 0 and the least precision in [0, 1].", nameof(options));
        var order = ScoreOrder.Descending(scores, labels.Length, 0);
        var counts = ConfusionCounts.At(double.PositiveInfinity, scores, labels);
        ThresholdChoice? best = null, fallback = null;
        for (var i = 0; i < order.Length;)
        {
            var score = scores[order[i]];
            for (; i < order.Length && scores[order[i]] == score; i++)
                counts = Mark(counts, labels[order[i]]);
            if (counts.TruePositives == 0)
                continue;
            var threshold = i < order.Length ? Between(scores[order[i]], score) : score;
            if (i < options.MinMarked || counts.Precision < options.MinPrecision)
            {
                if (fallback is null || IsMorePrecise(counts, fallback.Value.Counts))
                    fallback = new ThresholdChoice(threshold, counts, false);
            }
            else if (best is null || counts.FBeta(options.Beta) > best.Value.Counts.FBeta(options.Beta))
            {
                best = new ThresholdChoice(threshold, counts, true);
            }
        }

        return best ?? fallback
            ?? new ThresholdChoice(double.PositiveInfinity, ConfusionCounts.At(double.PositiveInfinity, scores, labels), false);
    }

    private static ConfusionCounts Mark(ConfusionCounts counts, bool label) => label
        ? counts with { TruePositives = counts.TruePositives + 1, FalseNegatives = counts.FalseNegatives - 1 }
        : counts with { FalsePositives = counts.FalsePositives + 1, TrueNegatives = counts.TrueNegatives - 1 };

    private static bool IsMorePrecise(ConfusionCounts one, ConfusionCounts other) =>
        one.Precision > other.Precision || (one.Precision == other.Precision && one.Recall > other.Recall);

    private static double Between(double low, double high)
    {
        var middle = 0.5 * low + 0.5 * high;
        return middle > low && middle <= high ? middle : high;
    }
}
