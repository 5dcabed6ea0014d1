using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class JointLogisticRegressionTests
{
    private static readonly MadeUpProblem Problem = new(300, 8, 42);
    private static readonly LinearOptions Exact = new() { Cost = 0.5, Tolerance = 1e-6, MaxIterations = 2000 };

    [Fact]
    public void Each_weight_is_what_the_rows_pull_it_to()
    {
        float[] weights = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? 2f : 1f)];
        TrainingSet[] sets = [.. Sets().Select(s => s with { Weights = weights })];

        var models = JointLogisticRegression.Fit(sets, Exact);

        for (var m = 0; m < sets.Length; m++)
        {
            var pull = new double[9];
            for (var i = 0; i < 300; i++)
            {
                var row = Problem.Features[i];
                var sign = sets[m].Labels[i] ? 1 : -1;
                var push = Exact.Cost * weights[i] * (sets[m].Labels[i] ? sets[m].PositiveWeight : 1) * sign / (1 + Math.Exp(sign * models[m].Score(row)));
                for (var k = 0; k < row.Count; k++) pull[row.Columns[k]] += push * row.Values[k];
                pull[8] += push;
            }

            for (var c = 0; c < 8; c++) ((double)models[m].WeightOf(c)).Should().BeApproximately(pull[c], 0.02);
            models[m].Intercept.Should().BeApproximately(pull[8], 0.02);
        }
    }

    [Fact]
    public void What_is_fitted_beside_a_problem_makes_no_difference_at_the_minimum()
    {
        var together = JointLogisticRegression.Fit(Sets(), Exact)[0];
        var alone = JointLogisticRegression.Fit([Problem.Set], Exact)[0];

        for (var c = 0; c < 8; c++) together.WeightOf(c).Should().BeApproximately(alone.WeightOf(c), 0.005f);
    }

    [Fact]
    public void A_column_with_a_scale_is_learned_from_as_if_it_were_multiplied()
    {
        float[] scales = [0.3f, 2, 1, 1, 0.5f, 3, 1, 1];
        TrainingSet[] sets = [Problem.Set with { ColumnScales = scales }, Problem.Set];

        var models = JointLogisticRegression.Fit(sets, Exact);
        var multiplied = JointLogisticRegression.Fit([sets[0].WithScaledColumns()], Exact)[0];
        var alone = LogisticRegression.Fit(sets[0], Exact);

        for (var c = 0; c < 8; c++)
        {
            models[0].WeightOf(c).Should().BeApproximately(scales[c] * multiplied.WeightOf(c), 0.005f);
            models[0].WeightOf(c).Should().BeApproximately(alone.WeightOf(c), 0.02f);
            models[1].WeightOf(c).Should().BeApproximately(JointLogisticRegression.Fit([Problem.Set], Exact)[0].WeightOf(c), 0.005f);
        }

        models[0].WeightOf(1).Should().NotBeApproximately(models[1].WeightOf(1), 0.005f);
    }

    [Fact]
    public void As_many_scales_are_expected_as_there_are_columns()
    {
        var set = Problem.Set with { ColumnScales = [1, 2] };

        FluentActions.Invoking(() => LogisticRegression.Fit(set, Exact)).Should().Throw<ArgumentException>().WithMessage("Expected 8 scales, got 2*");
        FluentActions.Invoking(() => JointLogisticRegression.Fit([set], Exact)).Should().Throw<ArgumentException>().WithMessage("Expected 8 scales, got 2*");
    }

    [Fact]
    public void Rows_left_out_and_rows_that_weigh_nothing_are_the_same()
    {
        int[] half = [.. Enumerable.Range(0, 150)];
        var rows = JointLogisticRegression.Fit([Problem.Set with { Rows = half }], Exact)[0];
        var weights = JointLogisticRegression.Fit([Problem.Set with { Weights = [.. Enumerable.Range(0, 300).Select(i => i < 150 ? 1f : 0f)] }], Exact)[0];

        rows.Weights.Should().Equal(weights.Weights);
    }

    [Fact]
    public void A_problem_of_one_class_has_no_weights()
    {
        var models = JointLogisticRegression.Fit([Problem.Set, new TrainingSet(Problem.Features, new bool[300])], Exact);

        models[1].Columns.Should().BeEmpty();
        models[1].Intercept.Should().BeLessThan(-5);
    }

    [Fact]
    public void Problems_over_other_rows_are_refused()
    {
        FluentActions.Invoking(() => JointLogisticRegression.Fit([Problem.Set, Problem.Set with { Rows = [1, 2, 3] }], Exact))
            .Should().Throw<ArgumentException>().WithMessage("*share features, rows and weights*");
        FluentActions.Invoking(() => JointLogisticRegression.Fit([Problem.Set], Exact with { L1Ratio = 0.5 }))
            .Should().Throw<ArgumentException>().WithMessage("*ridge penalty only*");
    }

    [Fact]
    public void A_value_that_is_no_number_is_named()
    {
        var features = SparseMatrix.FromDense([1, 2, 3, float.NaN], 2, 2);

        FluentActions.Invoking(() => JointLogisticRegression.Fit([new TrainingSet(features, [true, false])], Exact))
            .Should().Throw<ArgumentException>().WithMessage("Row 1, column 1 is NaN*");
    }

    [Fact]
    public void A_learner_fits_several_problems_as_it_would_fit_each()
    {
        ILearner learner = new OneByOne();

        learner.FitLinear(Sets(), new LinearOptions()).Select(m => m.Intercept).Should().Equal(Sets().Select(s => LogisticRegression.Fit(s, new LinearOptions()).Intercept));
    }

    private static TrainingSet[] Sets() =>
    [
        Problem.Set,
        new TrainingSet(Problem.Features, [.. Problem.Labels.Select((l, i) => l && i % 4 == 0)]) { PositiveWeight = 3 },
        new TrainingSet(Problem.Features, [.. Problem.Labels.Select(l => !l)]),
    ];

    private sealed class OneByOne : ILearner
    {
        public string Name => "one-by-one";

        public LinearModel FitLinear(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default) =>
            LogisticRegression.Fit(set, options, cancellationToken);

        public Trees.TreeEnsemble FitTrees(TrainingSet set, Trees.TreeOptions options, CancellationToken cancellationToken = default) =>
            Trees.GradientBoosting.Fit(set, options, cancellationToken);
    }
}
