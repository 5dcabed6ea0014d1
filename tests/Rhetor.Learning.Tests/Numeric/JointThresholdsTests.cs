using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class JointThresholdsTests
{
    [Fact]
    public void All_labels_together_are_as_precise_as_was_asked()
    {
        var (probabilities, labels) = Made();
        var thresholds = JointThresholds.Choose(probabilities, labels, One(), new ThresholdOptions { Beta = 1, MinPrecision = 0.7 });

        Counts(probabilities, labels, thresholds).Precision.Should().BeGreaterThanOrEqualTo(0.7);
    }

    [Fact]
    public void More_precision_costs_recall()
    {
        var (probabilities, labels) = Made();
        double Recall(double precision) => Counts(
            probabilities, labels, JointThresholds.Choose(probabilities, labels, One(), new ThresholdOptions { Beta = 1, MinPrecision = precision })).Recall;

        Recall(0.9).Should().BeLessThan(Recall(0.5));
    }

    [Fact]
    public void A_label_with_few_positive_examples_has_the_common_threshold()
    {
        var (probabilities, labels) = Made();
        bool[] rare = [.. labels[2].Select((l, i) => l && i < 60)];
        rare.Count(l => l).Should().BeInRange(1, 24);
        bool[] rarer = [.. labels[0].Select((l, i) => l && i < 40)];

        var thresholds = JointThresholds.Choose([probabilities[0], probabilities[2]], [rarer, rare], One(), new ThresholdOptions { Beta = 0.5 });

        thresholds[0].Should().Be(thresholds[1]);
    }

    [Fact]
    public void Where_nothing_is_precise_enough_the_most_precise_is_taken()
    {
        double[] probabilities = [0.9, 0.8, 0.7, 0.2];
        bool[] labels = [false, true, false, false];

        var threshold = JointThresholds.Choose([probabilities], [labels], [1, 1, 1, 1], new ThresholdOptions { MinPrecision = 0.9 })[0];

        threshold.Should().BeInRange(0.7, 0.8);
    }

    [Fact]
    public void Where_right_and_wrong_are_apart_the_threshold_lies_halfway()
    {
        var threshold = JointThresholds.Choose([[0.95, 0.9, 0.1, 0.05]], [[true, true, false, false]], [1, 1, 1, 1], new ThresholdOptions { Beta = 1 })[0];

        threshold.Should().BeApproximately(0.5, 0.1);
    }

    [Fact]
    public void Lists_of_other_lengths_are_refused()
    {
        FluentActions.Invoking(() => JointThresholds.Choose([[0.5]], [[true, false]], [1], new ThresholdOptions())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => JointThresholds.Choose([[0.5]], [], [1], new ThresholdOptions())).Should().Throw<ArgumentException>();
    }

    // Three labels whose probabilities are right on average.
    private static (double[][] Probabilities, bool[][] Labels) Made()
    {
        var problem = new MadeUpProblem(600, 6, 7);
        double[][] probabilities = [.. Enumerable.Range(0, 3).Select(m => Enumerable.Range(0, 600).Select(i => 1 / (1 + Math.Exp(2 - problem.Features[i][m]))).ToArray())];
        bool[][] labels = [.. probabilities.Select((p, m) => p.Select((x, i) => ((i * (7 + (2 * m))) % 101) / 101.0 < x).ToArray())];
        return (probabilities, labels);
    }

    private static float[] One() => [.. Enumerable.Repeat(1f, 600)];

    private static ConfusionCounts Counts(double[][] probabilities, bool[][] labels, double[] thresholds)
    {
        var counts = default(ConfusionCounts);
        for (var m = 0; m < thresholds.Length; m++)
        {
            for (var i = 0; i < labels[m].Length; i++) counts = counts.With(probabilities[m][i] >= thresholds[m], labels[m][i]);
        }

        return counts;
    }
}
