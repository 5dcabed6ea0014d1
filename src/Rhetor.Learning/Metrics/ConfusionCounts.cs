namespace Rhetor.Learning.Metrics;

/// <summary>How often a yes-or-no decision was right. Ratios of nothing are 0.</summary>
/// <param name="TruePositives">Marked, and rightly.</param>
/// <param name="FalsePositives">Marked, and wrongly.</param>
/// <param name="FalseNegatives">Not marked, and wrongly.</param>
/// <param name="TrueNegatives">Not marked, and rightly.</param>
public readonly record struct ConfusionCounts(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>The part of the marked that is right.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>The part of the right ones that is marked.</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => FBeta(1);

    /// <summary>The number of examples that bear the label.</summary>
    public long Positives => TruePositives + FalseNegatives;

    /// <summary>Adds counts up: the way to micro-averages.</summary>
    public static ConfusionCounts operator +(ConfusionCounts left, ConfusionCounts right) => new(
        left.TruePositives + right.TruePositives,
        left.FalsePositives + right.FalsePositives,
        left.FalseNegatives + right.FalseNegatives,
        left.TrueNegatives + right.TrueNegatives);

    /// <summary>The sum of two.</summary>
    public static ConfusionCounts Add(ConfusionCounts left, ConfusionCounts right) => left + right;

    /// <summary>Counts the decisions <c>score &gt;= threshold</c>.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public static ConfusionCounts At(double threshold, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        ScoreOrder.Check(scores, labels.Length, 0);
        var counts = default(ConfusionCounts);
        for (var i = 0; i < scores.Length; i++)
            counts = counts.With(scores[i] >= threshold, labels[i]);
        return counts;
    }

    /// <summary>These counts and one decision more.</summary>
    public ConfusionCounts With(bool marked, bool label) => (marked, label) switch
    {
        (true, true) => this with { TruePositives = TruePositives + 1 },
        (true, false) => this with { FalsePositives = FalsePositives + 1 },
        (false, true) => this with { FalseNegatives = FalseNegatives + 1 },
        (false, false) => this with { TrueNegatives = TrueNegatives + 1 },
    };

    /// <summary>The weighted harmonic mean in which recall counts <paramref name="beta"/> times as much as precision.</summary>
    public double FBeta(double beta)
    {
        var square = beta * beta;
        return Ratio((1 + square) * TruePositives, (1 + square) * TruePositives + square * FalseNegatives + FalsePositives);
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
