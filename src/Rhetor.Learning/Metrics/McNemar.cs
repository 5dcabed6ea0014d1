namespace Rhetor.Learning.Metrics;

/// <summary>McNemar's exact test: do two classifiers err on the same number of the same examples (McNemar 1947)?</summary>
public static class McNemar
{
    /// <summary>The two-sided p-value, given the examples on which exactly one of the two is right.</summary>
    /// <param name="onlyFirstRight">Right in the first, wrong in the second.</param>
    /// <param name="onlySecondRight">Wrong in the first, right in the second.</param>
    /// <returns>Near 0 where they differ; 1 where nothing tells them apart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double PValue(int onlyFirstRight, int onlySecondRight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirstRight);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecondRight);
        var total = onlyFirstRight + onlySecondRight;
        var few = Math.Min(onlyFirstRight, onlySecondRight);
        // Sum of the binomial tail with p = 1/2, term by term from its logarithm so that 2^-n does not vanish.
        double logChoose = 0, tail = 0;
        for (var k = 0; k <= few; k++)
        {
            tail += Math.Exp(logChoose - total * Math.Log(2));
            logChoose += Math.Log(total - k) - Math.Log(k + 1);
        }

        return Math.Min(1, 2 * tail);
    }

    /// <summary>The two-sided p-value, given both models' decisions.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double PValue(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second, ReadOnlySpan<bool> labels)
    {
        if (first.Length != labels.Length || second.Length != labels.Length)
            throw new ArgumentException($"Expected {labels.Length} decisions of each, got {first.Length} and {second.Length}.");
        int onlyFirst = 0, onlySecond = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (first[i] == second[i])
                continue;
            if (first[i] == labels[i])
                onlyFirst++;
            else
                onlySecond++;
        }

        return PValue(onlyFirst, onlySecond);
    }
}
