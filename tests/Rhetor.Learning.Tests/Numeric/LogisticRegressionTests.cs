using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Tests.Numeric;

/// <summary>The expected weights are scikit-learn's: tests/Rhetor.Benchmarks/peers/learning_fixture.py prints them.</summary>
public sealed class LogisticRegressionTests
{
    private static readonly MadeUpProblem Problem = new(300, 8, 42);

    [Fact]
    public void Ridge_weights_are_scikit_learns() => Check(
        new LinearOptions { Cost = 0.5, Tolerance = 1e-8 }, Problem.Set,
        [0.723103, -0.482779, 0.595357, 0.585879, -0.164294, -0.085063, -0.063015, -0.129656, -0.941536]);

    [Fact]
    public void Weighted_ridge_weights_are_scikit_learns() => Check(
        new LinearOptions { Cost = 2, Tolerance = 1e-8 },
        Problem.Set with { Weights = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? 2f : 1f)] },
        [0.818298, -0.615630, 0.663319, 0.731135, -0.201955, -0.178840, -0.069681, -0.056340, -1.118811]);

    [Fact]
    public void Elastic_net_weights_are_scikit_learns() => Check(
        new LinearOptions { Cost = 0.2, L1Ratio = 0.5, Tolerance = 1e-8 }, Problem.Set,
        [0.664759, -0.376336, 0.520393, 0.459950, -0.110317, 0.000000, -0.036643, -0.066239, -0.953696]);

    [Fact]
    public void Lasso_weights_are_scikit_learns() => Check(
        new LinearOptions { Cost = 0.1, L1Ratio = 1, Tolerance = 1e-8 }, Problem.Set,
        [0.566046, -0.154147, 0.382443, 0.184044, 0.000000, 0.000000, 0.000000, 0.000000, -0.932047]);

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        int[] twice = [.. Enumerable.Range(0, 300), .. Enumerable.Range(0, 300).Where(i => i % 3 == 0)];
        var options = new LinearOptions { Tolerance = 1e-10 };
        var weighted = LogisticRegression.Fit(
            Problem.Set with { Weights = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? 2f : 1f)] }, options);
        var repeated = LogisticRegression.Fit(Problem.Set with { Rows = twice }, options);

        for (var c = 0; c < 8; c++)
            weighted.WeightOf(c).Should().BeApproximately(repeated.WeightOf(c), 1e-5f);
        weighted.Intercept.Should().BeApproximately(repeated.Intercept, 1e-5);
    }

    [Fact]
    public void The_same_problem_gives_the_same_bits()
    {
        var first = LogisticRegression.Fit(Problem.Set, new LinearOptions());
        var second = LogisticRegression.Fit(Problem.Set, new LinearOptions());
        first.Weights.Should().Equal(second.Weights);
        first.Intercept.Should().Be(second.Intercept);
    }

    [Fact]
    public void Only_the_rows_asked_for_count()
    {
        int[] rows = [.. Enumerable.Range(0, 150)];
        bool[] twisted = [.. Problem.Labels.Select((label, i) => i < 150 ? label : !label)];
        var plain = LogisticRegression.Fit(Problem.Set with { Rows = rows }, new LinearOptions());
        var other = LogisticRegression.Fit(new TrainingSet(Problem.Features, twisted) { Rows = rows }, new LinearOptions());
        other.Weights.Should().Equal(plain.Weights);
    }

    [Fact]
    public void One_class_alone_gives_its_rate_and_no_weights()
    {
        var model = LogisticRegression.Fit(new TrainingSet(Problem.Features, new bool[300]), new LinearOptions());
        model.Columns.Should().BeEmpty();
        model.Intercept.Should().BeLessThan(-5).And.BeGreaterThan(-10);
    }

    [Fact]
    public void A_nan_is_refused_with_its_place()
    {
        var set = new TrainingSet(SparseMatrix.FromDense([1, 0, 0, float.NaN], 2, 2), [true, false]);
        FluentActions.Invoking(() => LogisticRegression.Fit(set, new LinearOptions()))
            .Should().Throw<ArgumentException>().WithMessage("Row 1, column 1*finite*");
    }

    [Fact]
    public void Balanced_classes_raise_the_intercept_of_a_rare_label()
    {
        bool[] rare = [.. Problem.Labels.Select((label, i) => label && i % 7 == 0)];
        var set = new TrainingSet(Problem.Features, rare);
        var plain = LogisticRegression.Fit(set, new LinearOptions());
        var balanced = LogisticRegression.Fit(set with { PositiveWeight = 0 }, new LinearOptions());
        balanced.Intercept.Should().BeGreaterThan(plain.Intercept + 1);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    public void Options_out_of_range_are_refused(double cost, double l1) =>
        FluentActions.Invoking(() => LogisticRegression.Fit(Problem.Set, new LinearOptions { Cost = cost, L1Ratio = l1 }))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void Cancelling_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        FluentActions.Invoking(() => LogisticRegression.Fit(Problem.Set, new LinearOptions(), source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    private static void Check(LinearOptions options, TrainingSet set, double[] expected)
    {
        var model = LogisticRegression.Fit(set, options);
        for (var c = 0; c < 8; c++)
            ((double)model.WeightOf(c)).Should().BeApproximately(expected[c], 2e-4, "of column {0}", c);
        model.Intercept.Should().BeApproximately(expected[8], 2e-4);
    }
}
