using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Calibration;

/// <summary>
/// Fits a sigmoid to held-out scores by Newton's method with backtracking, on Platt's smoothed targets (Platt 1999; Lin, Lin
/// and Weng 2007, "A note on Platt's probabilistic outputs").
/// </summary>
internal static class PlattScaling
{
    public static Calibrator Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights)
    {
        double positive = 0, negative = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (labels[i])
                positive += weight;
            else
                negative += weight;
        }

        var high = (positive + 1) / (positive + 2);
        var low = 1 / (negative + 2);
        double slope = 0, offset = Math.Log((positive + 1) / (negative + 1));
        var loss = Loss(scores, labels, weights, high, low, slope, offset);
        for (var iteration = 0; iteration < 100; iteration++)
        {
            double g1 = 0, g2 = 0, h11 = 1e-12, h22 = 1e-12, h21 = 0;
            for (var i = 0; i < labels.Length; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[i];
                var p = Logistic.Sigmoid(slope * scores[i] + offset);
                var off = weight * (p - (labels[i] ? high : low));
                var curve = weight * p * (1 - p);
                g1 += scores[i] * off;
                g2 += off;
                h11 += scores[i] * scores[i] * curve;
                h21 += scores[i] * curve;
                h22 += curve;
            }

            if (Math.Abs(g1) < 1e-7 && Math.Abs(g2) < 1e-7)
                break;
            var determinant = h11 * h22 - h21 * h21;
            if (!(determinant > 0))
                break;
            var d1 = -(h22 * g1 - h21 * g2) / determinant;
            var d2 = -(-h21 * g1 + h11 * g2) / determinant;
            var slant = g1 * d1 + g2 * d2;
            // What is left to gain is below what the loss can show: to halve steps for it would take longer than all that went before.
            if (-slant < 1e-12 * Math.Max(1, loss))
                break;
            var size = 1.0;
            for (; size >= 1e-10; size /= 2)
            {
                var next = Loss(scores, labels, weights, high, low, slope + size * d1, offset + size * d2);
                if (next > loss + 1e-4 * size * slant)
                    continue;
                slope += size * d1;
                offset += size * d2;
                loss = next;
                break;
            }

            if (size < 1e-10)
                break;
        }

        // Scores that rank the wrong way round tell nothing that a calibrator should turn: keep the rate alone.
        return slope >= 0 ? Calibrator.Platt(slope, offset) : Calibrator.Platt(0, Math.Log((positive + 1) / (negative + 1)));
    }

    private static double Loss(
        ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<float> weights, double high, double low, double slope, double offset)
    {
        double loss = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var logit = slope * scores[i] + offset;
            loss += (weights.IsEmpty ? 1 : weights[i]) * (Logistic.Softplus(logit) - (labels[i] ? high : low) * logit);
        }

        return loss;
    }
}
