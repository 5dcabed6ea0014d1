using MathNet.Numerics.Distributions;

namespace Rhetor.Cli.Statistics;

/// <summary>
/// Intervals for how often something occurs. Exact for counts that fall by chance; where texts differ more from each other than chance lets them,
/// counts and words are divided by that overdispersion first, which widens the interval.
/// </summary>
/// <remarks>
/// Source: Garwood (1936) for a rate; Clopper and Pearson (1934) for a ratio of two rates, given their sum (Przyborowski and Wilenski 1940);
/// overdispersion by Pearson's statistic (McCullagh and Nelder 1989, 6.2).
/// </remarks>
internal static class Rates
{
    /// <summary>The interval of a rate per unit of exposure; the exposure must be positive.</summary>
    public static Interval OfRate(double count, double exposure, double dispersion, double level)
    {
        var (c, e, tail) = (count / dispersion, exposure / dispersion, (1 - level) / 2);
        var low = c > 0 ? Gamma.InvCDF(c, rate: 1, tail) / e : 0;
        return new Interval(low, Gamma.InvCDF(c + 1, rate: 1, 1 - tail) / e);
    }

    /// <summary>The interval of the second rate over the first; both exposures must be positive.</summary>
    public static Interval OfRatio(double firstCount, double firstExposure, double secondCount, double secondExposure, double dispersion, double level)
    {
        var (x, n, tail) = (secondCount / dispersion, (firstCount + secondCount) / dispersion, (1 - level) / 2);
        var low = x > 0 ? Beta.InvCDF(x, n - x + 1, tail) : 0;
        var high = n - x > 0 ? Beta.InvCDF(x + 1, n - x, 1 - tail) : 1;
        var exposure = firstExposure / secondExposure;
        return new Interval(Odds(low) * exposure, Odds(high) * exposure);

        static double Odds(double p) => p >= 1 ? double.PositiveInfinity : p / (1 - p);
    }

    /// <summary>How much more the counts of texts vary than chance lets them: Pearson's statistic per degree of freedom, at least 1.</summary>
    /// <param name="sets">One or more sets of texts, each with a rate of its own, as pairs of count and exposure.</param>
    public static double Dispersion(params IReadOnlyList<(int Count, int Exposure)>[] sets)
    {
        double statistic = 0;
        var freedom = 0;
        foreach (var set in sets)
        {
            double count = 0, exposure = 0;
            foreach (var text in set)
            {
                count += text.Count;
                exposure += text.Exposure;
            }

            if (count == 0) continue;
            var texts = 0;
            foreach (var text in set.Where(t => t.Exposure > 0))
            {
                var expected = count / exposure * text.Exposure;
                statistic += (text.Count - expected) * (text.Count - expected) / expected;
                texts++;
            }

            freedom += texts - 1;
        }

        return freedom > 0 ? Math.Max(1, statistic / freedom) : 1;
    }
}
