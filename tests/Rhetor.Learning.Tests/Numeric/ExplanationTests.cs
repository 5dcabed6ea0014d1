using Rhetor.Learning.Explanations;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class ExplanationTests
{
    [Fact]
    public void Contributions_add_up_to_the_score_of_any_trees()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var ensemble = RandomTrees.Ensemble(seed, 20, 30, 10);
            var explainer = new TreeExplainer(ensemble);
            var rows = RandomTrees.Rows(seed, 50, 10);
            for (var i = 0; i < rows.RowCount; i++)
                explainer.Explain(rows[i]).Logit.Should().BeApproximately(ensemble.Score(rows[i]), 1e-9);
        }
    }

    [Fact]
    public void The_column_that_decides_gets_the_credit()
    {
        // 90 of 100 examples have x0 <= 1 and value -1; the rest has +2: expected -0.7.
        var tree = new DecisionTree([0], [1f], [~0], [~1], [-1f, 2f], [90f, 10f]);
        var explanation = new TreeExplainer(new TreeEnsemble([tree], 0.5, 3)).Explain(Matrices.SparseMatrix.FromDense([4, 1, 1], 1, 3)[0]);

        explanation.Bias.Should().BeApproximately(-0.2, 1e-9);
        explanation.Contributions.Should().ContainSingle().Which.Feature.Should().Be(0);
        explanation.Contributions[0].Value.Should().BeApproximately(2.7, 1e-9);
    }

    [Fact]
    public void The_bias_is_the_mean_score_of_the_training_rows()
    {
        var problem = new MadeUpProblem(500, 8, 3);
        var model = GradientBoosting.Fit(problem.Set, new TreeOptions { TreeCount = 20 });
        var bias = new TreeExplainer(model).Explain(default).Bias;
        bias.Should().BeApproximately(problem.Score((x, i) => model.Score(x[i])).Average(), 1e-6);
    }

    [Fact]
    public void Linear_contributions_are_weight_times_value_strongest_first()
    {
        var model = new LinearModel(10, [1, 4, 7], [2f, -3f, 0.5f], -1);
        var explanation = LinearExplainer.Explain(model, new Matrices.SparseRow([1, 2, 4, 7], [1f, 9f, 2f, 1f]));

        explanation.Contributions.Should().Equal(new Contribution(4, -6), new Contribution(1, 2), new Contribution(7, 0.5));
        explanation.Bias.Should().Be(-1);
        explanation.Logit.Should().Be(-4.5);
    }
}
