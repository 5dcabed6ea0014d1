namespace Rhetor.Learning.Metrics;

/// <summary>How well scores put the positive examples first. Scores need not be probabilities; none may be NaN.</summary>
public static class RankingMetrics
{
    /// <summary>
    /// The area under the ROC curve: the chance that a positive example scores higher than a negative one, ties counting half.
    /// 0.5 where there is one class only.
    /// </summary>
    /// <param name="scores">A score an example.</param>
    /// <param name="labels">As many labels.</param>
    /// <param name="weights">As many weights, or empty for 1 each.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public static double AreaUnderCurve(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights = default)
    {
        double area = 0, positives = 0, negatives = 0;
        foreach (var (positive, negative) in Steps(scores, labels, weights))
        {
            // From the highest score down: these negatives lose to all positives above, and to half of their own.
            area += negative * (positives + positive / 2);
            positives += positive;
            negatives += negative;
        }

        return positives > 0 && negatives > 0 ? area / (positives * negatives) : 0.5;
    }

    /// <summary>
    /// Average precision: the sum over thresholds of precision times the recall gained there, without interpolation, as
    /// scikit-learn's <c>average_precision_score</c>. 0 where nothing is positive.
    /// </summary>
    /// <inheritdoc cref="AreaUnderCurve"/>
    public static double AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights = default)
    {
        double sum = 0, positives = 0, total = 0;
        foreach (var (positive, negative) in Steps(scores, labels, weights))
        {
            positives += positive;
            total += positive + negative;
            if (total > 0)
                sum += positive * positives / total;
        }

        return positives > 0 ? sum / positives : 0;
    }

    /// <summary>Weights of positive and negative examples by distinct score, the highest first.</summary>
    private static List<(double Positive, double Negative)> Steps(
        ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights)
    {
        var order = ScoreOrder.Descending(scores, labels.Length, weights.Length);
        var steps = new List<(double, double)>();
        for (var i = 0; i < order.Length;)
        {
            var score = scores[order[i]];
            double positive = 0, negative = 0;
            for (; i < order.Length && scores[order[i]] == score; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[order[i]];
                if (labels[order[i]])
                    positive += weight;
                else
                    negative += weight;
            }

            steps.Add((positive, negative));
        }

        return steps;
    }
}
