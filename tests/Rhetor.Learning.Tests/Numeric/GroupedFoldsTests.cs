using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class GroupedFoldsTests
{
    private static readonly string[] Groups = [.. Enumerable.Range(0, 2000).Select(i => $"doc-{i * 7919 % 2000 / 8}")];
    private static readonly int[][] Labels = [.. Enumerable.Range(0, 2000).Select(i => (int[])[
        .. i % 3 == 0 ? [0] : Array.Empty<int>(), .. i % 50 == 1 ? [1] : Array.Empty<int>(), .. i % 199 == 2 ? [2] : Array.Empty<int>()])];

    [Fact]
    public void No_group_is_in_two_folds()
    {
        var folds = GroupedFolds.Assign(Groups, Labels, 5, 1);
        Groups.Zip(folds).GroupBy(g => g.First).Should().OnlyContain(g => g.Select(p => p.Second).Distinct().Count() == 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Labels_rare_ones_above_all_and_examples_are_spread_evenly(long seed)
    {
        var folds = GroupedFolds.Assign(Groups, Labels, 5, seed);
        for (var label = 0; label < 3; label++)
        {
            int[] counts = [.. Enumerable.Range(0, 5).Select(f => Labels.Where((l, i) => folds[i] == f && l.Contains(label)).Count())];
            var even = counts.Sum() / 5.0;
            counts.Should().OnlyContain(c => Math.Abs(c - even) <= Math.Max(1, 0.15 * even), "of label {0}", label);
        }

        Enumerable.Range(0, 5).Should().OnlyContain(f => Math.Abs(folds.Count(x => x == f) - 400) <= 60);
    }

    [Fact]
    public void The_order_of_the_examples_does_not_matter_and_the_seed_does()
    {
        int[] order = [.. Enumerable.Range(0, 2000).Reverse()];
        var folds = GroupedFolds.Assign(Groups, Labels, 5, 1);
        GroupedFolds.Assign([.. order.Select(i => Groups[i])], [.. order.Select(i => Labels[i])], 5, 1)
            .Should().Equal(order.Select(i => folds[i]));
        GroupedFolds.Assign(Groups, Labels, 5, 2).Should().NotEqual(folds);
    }

    [Fact]
    public void Fewer_groups_than_folds_leave_folds_empty() =>
        GroupedFolds.Assign(["a", "a", "b"], [[], [], []], 5, 1).Distinct().Should().HaveCount(2);

    [Fact]
    public void Bad_input_is_refused()
    {
        FluentActions.Invoking(() => GroupedFolds.Assign(["a"], [[-1]], 5, 1)).Should().Throw<ArgumentException>().WithMessage("Example 0 has label -1*");
        FluentActions.Invoking(() => GroupedFolds.Assign(["a"], [], 5, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => GroupedFolds.Assign(["a"], [[]], 1, 1)).Should().Throw<ArgumentException>();
    }
}
