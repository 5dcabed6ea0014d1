using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Metrics;

/// <summary>Chooses the thresholds of several labels together, for the micro-averaged F-measure.</summary>
public static class JointThresholds
{
    private const double Nearby = 1.2;
    private const int EnoughPositives = 25;

    /// <summary>
    /// One threshold for all first, the best of those whose decisions taken together are precise enough; then each label's own, no
    /// further than 1.2 in log-odds from the common one, where the label has 25 positive examples to show for it. Where nothing is precise enough,
    /// the most precise common threshold.
    /// </summary>
    /// <param name="probabilities">Held-out probabilities, calibrated: a list a label, an example each.</param>
    /// <param name="labels">As many decisions.</param>
    /// <param name="weights">What an example counts.</param>
    /// <param name="options">What to choose for; precision is that of all labels together.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] Choose(
        IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> labels, IReadOnlyList<float> weights, ThresholdOptions options)
    {
        if (probabilities.Count != labels.Count) throw new ArgumentException("Expected decisions for each list of probabilities.", nameof(labels));
        var curves = probabilities.Select((p, m) => Curve.Of(p, labels[m], weights)).ToArray();
        var thresholds = new double[curves.Length];
        thresholds.AsSpan().Fill(Common(curves, options));
        var common = Logistic.Logit(thresholds.Length > 0 ? thresholds[0] : 0.5);

        double[] grid = [.. Enumerable.Range(-6, 13).Select(step => Logistic.Sigmoid(common + (step * Nearby / 6)))];
        for (var pass = 0; pass < 3; pass++)
        {
            var changed = false;
            for (var m = 0; m < curves.Length; m++)
            {
                if (curves[m].PositiveCount < EnoughPositives) continue;
                var (own, best) = (thresholds[m], Worth(curves, thresholds, options));
                foreach (var candidate in grid)
                {
                    thresholds[m] = candidate;
                    if (Worth(curves, thresholds, options) is var worth && worth > best + 1e-4) (own, best, changed) = (candidate, worth, true);
                }

                thresholds[m] = own;
            }

            if (!changed) break;
        }

        return thresholds;
    }

    private static double Common(Curve[] curves, ThresholdOptions options)
    {
        int first = 0, last = 0;
        var worth = double.NegativeInfinity;
        var thresholds = new double[curves.Length];
        for (var step = -40; step <= 40; step++)
        {
            thresholds.AsSpan().Fill(Logistic.Sigmoid(step / 10.0));
            var own = Worth(curves, thresholds, options);
            if (own > worth) (first, last, worth) = (step, step, own);
            else if (own == worth && last == step - 1) last = step;
        }

        // Halfway: what lies between right and wrong may turn out as either.
        return Logistic.Sigmoid((first + last) / 20.0);
    }

    // Too imprecise choices are worth less than any other, the more precise more.
    private static double Worth(Curve[] curves, double[] thresholds, ThresholdOptions options)
    {
        double right = 0, marked = 0, positive = 0;
        for (var m = 0; m < curves.Length; m++)
        {
            var (r, n) = curves[m].At(thresholds[m]);
            right += r;
            marked += n;
            positive += curves[m].Positives;
        }

        if (right == 0) return -2;
        var precision = right / marked;
        if (precision < options.MinPrecision) return precision - 1;
        var square = options.Beta * options.Beta;
        return (1 + square) * right / (marked + (square * positive));
    }

    /// <summary>How much is marked, and rightly, from each score on.</summary>
    private sealed record Curve(double[] Scores, double[] Right, double[] Marked, double Positives, int PositiveCount)
    {
        public static Curve Of(double[] probabilities, bool[] labels, IReadOnlyList<float> weights)
        {
            if (probabilities.Length != labels.Length || labels.Length != weights.Count) throw new ArgumentException("Expected as many decisions and weights as probabilities.");
            var order = Enumerable.Range(0, labels.Length).OrderByDescending(i => probabilities[i]).ToArray();
            var (right, marked) = (new double[order.Length + 1], new double[order.Length + 1]);
            for (var k = 0; k < order.Length; k++)
            {
                right[k + 1] = right[k] + (labels[order[k]] ? weights[order[k]] : 0);
                marked[k + 1] = marked[k] + weights[order[k]];
            }

            // Falling scores with their sign turned: a rising list to search in.
            return new Curve([.. order.Select(i => -probabilities[i])], right, marked, right[^1], labels.Count(l => l));
        }

        public (double Right, double Marked) At(double threshold)
        {
            int low = 0, high = Scores.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Scores[middle] <= -threshold) low = middle + 1;
                else high = middle;
            }

            return (Right[low], Marked[low]);
        }
    }
}
