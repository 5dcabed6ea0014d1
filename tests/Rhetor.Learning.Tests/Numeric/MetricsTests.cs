using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Tests.Numeric;

/// <summary>Expected figures are scikit-learn's (learning_fixture.py) where they are not plain to see.</summary>
public sealed class MetricsTests
{
    private static readonly double[] Scores = [0.1, 0.4, 0.35, 0.8, 0.8, 0.2, 0.6, 0.9, 0.35, 0.5];
    private static readonly bool[] Labels = [false, false, true, true, false, false, true, true, false, true];

    [Fact]
    public void Ranking_and_probability_figures_are_scikit_learns()
    {
        RankingMetrics.AreaUnderCurve(Scores, Labels).Should().BeApproximately(0.8, 1e-12);
        RankingMetrics.AveragePrecision(Scores, Labels).Should().BeApproximately(0.7683333333333333, 1e-12);
        ProbabilityMetrics.LogLoss(Scores, Labels).Should().BeApproximately(0.5461849515061232, 1e-12);
        ProbabilityMetrics.Brier(Scores, Labels).Should().BeApproximately(0.1855, 1e-12);
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order()
    {
        var random = new Random(4);
        double[] scores = [.. Enumerable.Range(0, 200).Select(_ => random.Next(30) / 10.0)];
        bool[] labels = [.. scores.Select(s => random.NextDouble() < s / 4)];
        double won = 0, pairs = 0;
        for (var i = 0; i < 200; i++)
            for (var j = 0; j < 200; j++)
            {
                if (!labels[i] || labels[j])
                    continue;
                pairs++;
                won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }

        RankingMetrics.AreaUnderCurve(scores, labels).Should().BeApproximately(won / pairs, 1e-12);
    }

    [Fact]
    public void Weights_count_an_example_several_times()
    {
        float[] weights = [1, 2, 1, 3, 1, 1, 2, 1, 1, 1];
        double[] scores = [.. Scores.SelectMany((s, i) => Enumerable.Repeat(s, (int)weights[i]))];
        bool[] labels = [.. Labels.SelectMany((l, i) => Enumerable.Repeat(l, (int)weights[i]))];
        RankingMetrics.AreaUnderCurve(Scores, Labels, weights).Should().BeApproximately(RankingMetrics.AreaUnderCurve(scores, labels), 1e-12);
        RankingMetrics.AveragePrecision(Scores, Labels, weights).Should().BeApproximately(RankingMetrics.AveragePrecision(scores, labels), 1e-12);
        ProbabilityMetrics.LogLoss(Scores, Labels, weights).Should().BeApproximately(ProbabilityMetrics.LogLoss(scores, labels), 1e-12);
    }

    [Fact]
    public void One_class_alone_gives_defined_figures()
    {
        RankingMetrics.AreaUnderCurve([0.1, 0.2], [true, true]).Should().Be(0.5);
        RankingMetrics.AveragePrecision([0.1, 0.2], [false, false]).Should().Be(0);
    }

    [Fact]
    public void Counts_give_precision_recall_and_f()
    {
        var counts = ConfusionCounts.At(0.5, Scores, Labels);
        counts.Should().Be(new ConfusionCounts(4, 1, 1, 4));
        (counts + counts).F1.Should().BeApproximately(0.8, 1e-12);
        new ConfusionCounts(2, 1, 6, 0).FBeta(0.5).Should().BeApproximately(1.25 * (2 / 3.0) * 0.25 / (0.25 * (2 / 3.0) + 0.25), 1e-12);
        default(ConfusionCounts).F1.Should().Be(0);
    }

    [Fact]
    public void The_reliability_table_sets_probability_against_outcome()
    {
        var table = ProbabilityMetrics.ReliabilityTable([0.05, 0.15, 0.95, 1, 0.9], [false, true, true, true, false], 2);
        table[0].Should().Be(new ReliabilityBin(0, 0.5, 2, 0.1, 0.5));
        table[1].Count.Should().Be(3);
        ProbabilityMetrics.ExpectedCalibrationError([0.05, 0.15, 0.95, 1, 0.9], [false, true, true, true, false], 2)
            .Should().BeApproximately((2 * 0.4 + 3 * (0.95 - 2 / 3.0)) / 5, 1e-12);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        FluentActions.Invoking(() => RankingMetrics.AreaUnderCurve([double.NaN], [true])).Should().Throw<ArgumentException>().WithMessage("*NaN*");
        FluentActions.Invoking(() => RankingMetrics.AreaUnderCurve([1], [])).Should().Throw<ArgumentException>().WithMessage("Expected 1 labels, got 0.");
        FluentActions.Invoking(() => ProbabilityMetrics.Brier([1.1], [true])).Should().Throw<ArgumentException>().WithMessage("*[0, 1]*");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_chosen_threshold_has_the_best_f_of_all(double beta)
    {
        var choice = ThresholdSelector.Choose(Scores, Labels, new ThresholdOptions { Beta = beta });
        choice.MeetsConstraints.Should().BeTrue();
        ConfusionCounts.At(choice.Threshold, Scores, Labels).Should().Be(choice.Counts);
        Scores.Max(s => ConfusionCounts.At(s, Scores, Labels).FBeta(beta)).Should().Be(choice.Counts.FBeta(beta));
    }

    [Fact]
    public void A_least_precision_binds_and_says_so_where_it_cannot_be_met()
    {
        double[] scores = [5, 4, 3, 2, 1];
        bool[] labels = [false, true, true, false, true];
        var bound = ThresholdSelector.Choose(scores, labels, new ThresholdOptions { Beta = 2, MinPrecision = 0.65 });
        bound.Should().Be(new ThresholdChoice(2.5, new ConfusionCounts(2, 1, 1, 1), true));
        var unmet = ThresholdSelector.Choose(scores, labels, new ThresholdOptions { MinPrecision = 0.9 });
        unmet.MeetsConstraints.Should().BeFalse();
        unmet.Counts.Precision.Should().BeApproximately(2 / 3.0, 1e-12);
        ThresholdSelector.Choose(scores, new bool[5], new ThresholdOptions()).Threshold.Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void The_bootstrap_is_seeded_holds_groups_together_and_covers_the_mean()
    {
        string[] groups = [.. Enumerable.Range(0, 200).Select(i => $"g{i / 10}")];
        double[] values = [.. Enumerable.Range(0, 200).Select(i => i / 10 % 2 == 0 ? 1.0 : 0.0)];
        double Mean(IReadOnlyList<int> rows) => rows.Average(r => values[r]);

        var byGroup = Bootstrap.Estimate(groups, Mean, seed: 1);
        byGroup.Should().Be(Bootstrap.Estimate(groups, Mean, seed: 1));
        byGroup.Estimate.Should().Be(0.5);
        // 20 groups: a standard error of 0.11; taken one by one it would be 0.035.
        (byGroup.High - byGroup.Low).Should().BeInRange(0.3, 0.55);
        var alone = Bootstrap.Estimate([.. Enumerable.Range(0, 200).Select(i => $"{i}")], Mean, seed: 1);
        (alone.High - alone.Low).Should().BeInRange(0.1, 0.18);
    }

    [Fact]
    public void A_paired_comparison_sees_what_two_intervals_cannot()
    {
        var random = new Random(2);
        string[] groups = [.. Enumerable.Range(0, 300).Select(i => $"g{i / 3}")];
        double[] second = [.. groups.Select(_ => random.NextDouble())];
        double[] first = [.. second.Select(v => v + 0.02 * random.NextDouble())];
        var difference = Bootstrap.Compare(groups, r => r.Average(i => first[i]), r => r.Average(i => second[i]), seed: 3, replicates: 300);
        difference.Difference.Low.Should().BeGreaterThan(0);
        difference.NotBetter.Should().Be(0);
    }

    [Fact]
    public void McNemar_gives_the_binomial_tail()
    {
        // Two-sided sign test: 2 * (1 + 10 + 45) / 1024.
        McNemar.PValue(8, 2).Should().BeApproximately(112 / 1024.0, 1e-12);
        McNemar.PValue(2, 8).Should().BeApproximately(112 / 1024.0, 1e-12);
        McNemar.PValue(5, 5).Should().Be(1);
        McNemar.PValue(0, 0).Should().Be(1);
        McNemar.PValue(3000, 2000).Should().BeLessThan(1e-30).And.BeGreaterThan(0);
        McNemar.PValue([true, true, false], [true, false, true], [true, true, true]).Should().Be(1);
    }
}
