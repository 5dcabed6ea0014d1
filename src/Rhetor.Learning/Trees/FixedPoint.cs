using System.Numerics;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Trees;

/// <summary>
/// First and second derivatives of the loss as whole numbers, two a row: the gradient, and the count (high bits) together
/// with the hessian (low bits). Whole numbers add up to the same sum in any order, so that histograms may be summed by any
/// number of threads, and a sibling's be had by subtraction without a rest; and one 128-bit addition adds a whole row.
/// </summary>
internal sealed class FixedPoint
{
    private readonly int _rowBits;

    public FixedPoint(int rowCount)
    {
        _rowBits = 32 - BitOperations.LeadingZeroCount((uint)rowCount);
        HessianBits = 63 - _rowBits;
        Pairs = new long[2 * rowCount];
    }

    /// <summary>Gradient and count-with-hessian of each row, in turn.</summary>
    public long[] Pairs { get; }

    /// <summary>How far the count is shifted.</summary>
    public int HessianBits { get; }

    /// <summary>What a whole-number gradient is multiplied with to be a gradient.</summary>
    public double GradientUnit { get; private set; }

    /// <summary>What a whole-number hessian is multiplied with to be a hessian.</summary>
    public double HessianUnit { get; private set; }

    public int Count(long packed) => (int)(packed >>> HessianBits);

    public double Hessian(long packed) => (packed & ((1L << HessianBits) - 1)) * HessianUnit;

    /// <summary>Derives the weighted log loss at the scores of the first rows.</summary>
    public void Fill(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights)
    {
        // |g| < w and h <= w / 4. The scale follows the largest of this round, so that late, small ones keep their digits.
        double maxGradient = 0, maxHessian = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var p = Logistic.Sigmoid(scores[i]);
            maxGradient = Math.Max(maxGradient, weights[i] * Math.Abs(labels[i] ? p - 1 : p));
            maxHessian = Math.Max(maxHessian, weights[i] * p * (1 - p));
        }

        var gradientScale = Scale(62 - _rowBits, maxGradient);
        var hessianScale = Scale(HessianBits - 1 - _rowBits, maxHessian);
        for (var i = 0; i < labels.Length; i++)
        {
            var p = Logistic.Sigmoid(scores[i]);
            Pairs[2 * i] = (long)Math.Round(weights[i] * (labels[i] ? p - 1 : p) * gradientScale);
            Pairs[2 * i + 1] = (1L << HessianBits) | (long)Math.Round(weights[i] * p * (1 - p) * hessianScale);
        }

        GradientUnit = 1 / gradientScale;
        HessianUnit = 1 / hessianScale;
    }

    /// <summary>The power of two that brings <paramref name="max"/> just under 2^bits.</summary>
    private static double Scale(int bits, double max) =>
        max <= 0 ? 1 : Math.ScaleB(1, Math.Min(bits, 40) - Math.ILogB(max) - 1);
}
