namespace Rhetor.Learning.Matrices;

/// <summary>
/// How one column is cut into bins: <c>x</c> is in the first bin <c>b</c> with <c>x &lt;= cuts[b]</c>, beyond the last cut in
/// bin <c>cuts.Length</c>, and NaN, where there was any in training, in one more.
/// </summary>
internal sealed class FeatureBins(float[] cuts, bool hasNaN)
{
    public int Count { get; } = cuts.Length + 1 + (hasNaN ? 1 : 0);

    public int ZeroBin { get; } = Find(cuts, 0f);

    /// <summary>The threshold under which the bins up to and including <paramref name="bin"/> go left.</summary>
    public float Threshold(int bin) => bin < cuts.Length ? cuts[bin] : float.PositiveInfinity;

    // NaN that training never saw goes right of every split, so it shares the last bin.
    public int Find(float value) => float.IsNaN(value) ? Count - 1 : Find(cuts, value);

    private static int Find(float[] cuts, float value)
    {
        int low = 0, high = cuts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (value <= cuts[middle])
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Cuts a column between its distinct values, or, where there are too many, into bins of like frequency.</summary>
    /// <param name="values">The values that are not zero; sorted here.</param>
    /// <param name="zeros">How many examples are zero.</param>
    /// <param name="maxBins">At most this many bins.</param>
    public static FeatureBins Fit(Span<float> values, int zeros, int maxBins)
    {
        values.Sort();
        var nans = 0;
        while (nans < values.Length && float.IsNaN(values[nans]))
            nans++;
        var (distinct, counts) = CountDistinct(values[nans..], zeros);
        var regular = maxBins - (nans > 0 ? 1 : 0);
        var cuts = distinct.Count <= regular
            ? CutBetween(distinct, Enumerable.Range(0, Math.Max(0, distinct.Count - 1)))
            : CutBetween(distinct, EqualFrequency(distinct, counts, regular));
        return new FeatureBins(cuts, nans > 0);
    }

    private static (List<float> Values, List<int> Counts) CountDistinct(ReadOnlySpan<float> sorted, int zeros)
    {
        var distinct = new List<float>();
        var counts = new List<int>();
        var zeroPending = zeros > 0;
        foreach (var value in sorted)
        {
            if (zeroPending && value > 0)
            {
                distinct.Add(0f);
                counts.Add(zeros);
                zeroPending = false;
            }

            if (distinct.Count > 0 && distinct[^1] == value)
                counts[^1]++;
            else
            {
                distinct.Add(value);
                counts.Add(1);
            }
        }

        if (zeroPending)
        {
            distinct.Add(0f);
            counts.Add(zeros);
        }

        return (distinct, counts);
    }

    /// <summary>The places after which a bin ends. Zero stands alone: it is what a sparse column mostly is.</summary>
    private static List<int> EqualFrequency(List<float> distinct, List<int> counts, int maxBins)
    {
        // Two bins are kept back for the ends that zero forces.
        var ends = new List<int>();
        var remaining = counts.Sum();
        var budget = Math.Max(1, maxBins - 2);
        var target = (double)remaining / budget;
        var current = 0;
        for (var i = 0; i < distinct.Count - 1 && ends.Count < maxBins - 1; i++)
        {
            current += counts[i];
            var zero = distinct[i] == 0f || distinct[i + 1] == 0f;
            var full = budget > 1 && (current >= target || (counts[i + 1] >= target && current >= target / 2));
            if (!zero && !full)
                continue;
            ends.Add(i);
            remaining -= current;
            current = 0;
            if (full && budget > 1)
                budget--;
            target = (double)remaining / budget;
        }

        return ends;
    }

    private static float[] CutBetween(List<float> distinct, IEnumerable<int> ends) =>
        [.. ends.Select(i => Between(distinct[i], distinct[i + 1]))];

    private static float Between(float low, float high)
    {
        var middle = (float)(0.5 * ((double)low + high));
        return middle >= low && middle < high ? middle : low;
    }
}
