using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Metrics;

/// <summary>
/// How sure a figure is, by drawing the examples again with replacement (Efron 1979), whole groups at a time: sentences of one
/// text are not independent. Seeded: the same input gives the same interval.
/// </summary>
public static class Bootstrap
{
    /// <summary>A percentile interval.</summary>
    /// <param name="groups">Each example's group.</param>
    /// <param name="figure">A figure of the given examples (numbers into <paramref name="groups"/>; one may come twice).</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="replicates">How many draws, 1 or more.</param>
    /// <param name="confidence">The part of the draws inside, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Interval Estimate(
        IReadOnlyList<string> groups, Func<IReadOnlyList<int>, double> figure, long seed, int replicates = 1000, double confidence = 0.95)
    {
        var (estimate, draws) = Draw(groups, figure, seed, replicates, confidence);
        return ToInterval(estimate, draws, confidence);
    }

    /// <summary>
    /// Compares two models by the difference of a figure on the same draws: the interval of the difference (first less
    /// second), and the part of the draws in which the first is not better.
    /// </summary>
    /// <inheritdoc cref="Estimate"/>
    public static PairedDifference Compare(
        IReadOnlyList<string> groups,
        Func<IReadOnlyList<int>, double> first,
        Func<IReadOnlyList<int>, double> second,
        long seed,
        int replicates = 1000,
        double confidence = 0.95)
    {
        var (estimate, draws) = Draw(groups, rows => first(rows) - second(rows), seed, replicates, confidence);
        return new PairedDifference(ToInterval(estimate, draws, confidence), (double)draws.Count(d => d <= 0) / draws.Length);
    }

    private static (double Estimate, double[] Sorted) Draw(
        IReadOnlyList<string> groups, Func<IReadOnlyList<int>, double> figure, long seed, int replicates, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Expected a part in (0, 1).");
        int[][] members = [.. Enumerable.Range(0, groups.Count)
            .GroupBy(i => groups[i], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];
        var random = SplitMix64.ForStream(seed, 0xB007);
        var draws = new double[replicates];
        var rows = new List<int>(groups.Count);
        for (var draw = 0; draw < replicates; draw++)
        {
            rows.Clear();
            for (var i = 0; i < members.Length; i++)
                rows.AddRange(members[random.Next(members.Length)]);
            draws[draw] = figure(rows);
        }

        Array.Sort(draws);
        return (figure([.. Enumerable.Range(0, groups.Count)]), draws);
    }

    private static Interval ToInterval(double estimate, double[] sorted, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return new Interval(estimate, Quantile(sorted, tail), Quantile(sorted, 1 - tail));
    }

    private static double Quantile(double[] sorted, double part)
    {
        var place = part * (sorted.Length - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
