using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rhetor.Languages.Grammar.Raw;

/// <summary>Sums over rows of numbers, always eight at a time whatever the machine, so that every machine rounds the same way.</summary>
internal static class Vectors
{
    internal static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var xs = MemoryMarshal.Cast<float, Vector256<float>>(x);
        var ys = MemoryMarshal.Cast<float, Vector256<float>>(y);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < xs.Length; i++)
            sum += xs[i] * ys[i];
        var total = Vector256.Sum(sum);
        for (var i = xs.Length * 8; i < x.Length; i++)
            total += x[i] * y[i];
        return total;
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="x"/> to <paramref name="to"/>.</summary>
    internal static void AddScaled(ReadOnlySpan<float> x, float factor, Span<float> to)
    {
        var xs = MemoryMarshal.Cast<float, Vector256<float>>(x);
        var tos = MemoryMarshal.Cast<float, Vector256<float>>(to);
        for (var i = 0; i < xs.Length; i++)
            tos[i] += xs[i] * factor;
        for (var i = xs.Length * 8; i < x.Length; i++)
            to[i] += x[i] * factor;
    }

    /// <summary>Gives the row length one, if it is not all zeros.</summary>
    internal static void Unit(Span<float> row)
    {
        var norm = MathF.Sqrt(Dot(row, row));
        if (norm <= 0)
            return;
        for (var i = 0; i < row.Length; i++)
            row[i] /= norm;
    }
}
