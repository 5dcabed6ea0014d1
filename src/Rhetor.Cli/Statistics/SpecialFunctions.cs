namespace Rhetor.Cli.Statistics;

/// <summary>The incomplete gamma and beta functions and their inverses, to about ten digits.</summary>
/// <remarks>Source: series and continued fractions of Abramowitz and Stegun, 6.5 and 26.5; log gamma after Lanczos (1964).</remarks>
internal static class SpecialFunctions
{
    private const int Steps = 500;
    private const double Tiny = 1e-300, Precision = 1e-14;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The x at which the regularised lower incomplete gamma function of shape <paramref name="a"/> &gt; 0 is <paramref name="p"/>.</summary>
    public static double InverseGamma(double p, double a)
    {
        var high = a + 20 + (10 * Math.Sqrt(a));
        while (Gamma(a, high) < p) high *= 2;
        return Bisect(x => Gamma(a, x), p, high);
    }

    /// <summary>The x at which the regularised incomplete beta function of <paramref name="a"/>, <paramref name="b"/> &gt; 0 is <paramref name="p"/>.</summary>
    public static double InverseBeta(double p, double a, double b) => Bisect(x => Beta(a, b, x), p, 1);

    private static double Bisect(Func<double, double> function, double p, double high)
    {
        double low = 0;
        for (var i = 0; i < 200 && high - low > Precision * Math.Max(1e-6, high); i++)
        {
            var middle = (low + high) / 2;
            if (function(middle) < p) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    private static double Gamma(double a, double x)
    {
        if (x <= 0) return 0;
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        if (x < a + 1)
        {
            double sum = 1 / a, term = sum;
            for (var n = 1; n < Steps * 20 && Math.Abs(term) > Math.Abs(sum) * Precision; n++) sum += term *= x / (a + n);
            return sum * front;
        }

        double b = x + 1 - a, c = 1 / Tiny, d = 1 / b, h = d;
        for (var i = 1; i < Steps * 20; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / NotZero((an * d) + b);
            c = NotZero(b + (an / c));
            var delta = d * c;
            h *= delta;
            if (Math.Abs(delta - 1) < Precision) break;
        }

        return 1 - (front * h);
    }

    private static double Beta(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * BetaFraction(a, b, x) / a : 1 - (front * BetaFraction(b, a, 1 - x) / b);
    }

    private static double BetaFraction(double a, double b, double x)
    {
        double c = 1, d = 1 / NotZero(1 - ((a + b) * x / (a + 1))), h = d;
        for (var m = 1; m < Steps * 20; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            var delta = d * c;
            h *= delta;
            if (Math.Abs(delta - 1) < Precision) break;
        }

        return h;
    }

    private static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        x--;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        var t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
