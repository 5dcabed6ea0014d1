namespace Rhetor.Learning.Calibration;

/// <summary>
/// The rising step function nearest to the labels, by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan 2002),
/// with straight lines between the steps. Each step is drawn a little to the base rate, as if one example in all had been
/// seen there besides, so that no score is given probability 0 or 1.
/// </summary>
internal static class IsotonicRegression
{
    public static Calibrator Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights)
    {
        var order = Metrics.ScoreOrder.Descending(scores, labels.Length, weights.Length);
        Array.Reverse(order);
        double positives = 0, total = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            positives += labels[i] ? weight : 0;
            total += weight;
        }

        var rate = (positives + 1) / (total + 2);
        var steps = new List<(double First, double Last, double Positive, double Weight)>();
        for (var i = 0; i < order.Length;)
        {
            var score = scores[order[i]];
            (double First, double Last, double Positive, double Weight) step = (score, score, 0, 0);
            for (; i < order.Length && scores[order[i]] == score; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[order[i]];
                step.Weight += weight;
                step.Positive += labels[order[i]] ? weight : 0;
            }

            if (step.Weight == 0)
                continue;
            while (steps.Count > 0 && steps[^1].Positive * step.Weight >= step.Positive * steps[^1].Weight)
            {
                var before = steps[^1];
                step = (before.First, step.Last, before.Positive + step.Positive, before.Weight + step.Weight);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        return ToCalibrator(steps, rate);
    }

    private static Calibrator ToCalibrator(List<(double First, double Last, double Positive, double Weight)> steps, double rate)
    {
        var scores = new List<double>();
        var probabilities = new List<double>();
        var floor = 0.0;
        foreach (var (first, last, positive, weight) in steps)
        {
            floor = Math.Max(floor, (positive + rate) / (weight + 1));
            scores.Add(first);
            probabilities.Add(floor);
            if (last > first)
            {
                scores.Add(last);
                probabilities.Add(floor);
            }
        }

        return scores.Count == 0 ? Calibrator.Isotonic([0], [rate]) : Calibrator.Isotonic([.. scores], [.. probabilities]);
    }
}
