namespace Rhetor.Learning.Metrics;

/// <summary>Checks and sorts the input of a metric.</summary>
internal static class ScoreOrder
{
    public static void Check(ReadOnlySpan<double> scores, int labelCount, int weightCount)
    {
        if (labelCount != scores.Length)
            throw new ArgumentException($"Expected {scores.Length} labels, got {labelCount}.");
        if (weightCount != 0 && weightCount != scores.Length)
            throw new ArgumentException($"Expected {scores.Length} weights, got {weightCount}.");
        foreach (var score in scores)
            if (double.IsNaN(score))
                throw new ArgumentException("A score is NaN.");
    }

    /// <summary>The examples by falling score, equal ones in their own order.</summary>
    public static int[] Descending(ReadOnlySpan<double> scores, int labelCount, int weightCount)
    {
        Check(scores, labelCount, weightCount);
        var order = new int[scores.Length];
        var keys = new (double Negated, int Index)[scores.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = (-scores[i], i);
        }

        Array.Sort(keys, order);
        return order;
    }
}
