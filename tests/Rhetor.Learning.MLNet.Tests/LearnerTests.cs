using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet.Tests;

public sealed class LearnerTests
{
    private static readonly TreeOptions Trees = new() { TreeCount = 60, MaxLeaves = 8, MinExamplesPerLeaf = 12, LearningRate = 0.08, L2 = 4 };

    private static TrainingSet Set => Problems.Train.Set;

    [Fact]
    public void Trees_tell_unseen_rows_apart_as_well_as_the_built_in_ones()
    {
        var theirs = Auc(new FastTreeLearner().FitTrees(Set, Trees).Score);
        var ours = Auc(new BoostedTreesLearner().FitTrees(Set, Trees).Score);

        theirs.Should().BeGreaterThan(0.7).And.BeApproximately(ours, 0.01);
    }

    [Theory]
    [InlineData(LinearTrainer.Lbfgs, 0.1)]
    [InlineData(LinearTrainer.Lbfgs, 10)]
    [InlineData(LinearTrainer.Sdca, 0.1)]
    public void The_linear_stage_ends_at_the_optimum_of_the_built_in_one(LinearTrainer trainer, double cost)
    {
        var options = new LinearOptions { Cost = cost, Tolerance = 1e-3 };
        var set = Set with { PositiveWeight = 0 };
        var theirs = new FastTreeLearner(trainer).FitLinear(set, options).ToDense();
        var ours = new BoostedTreesLearner().FitLinear(set, options).ToDense();

        for (var c = 0; c < ours.Length; c++) theirs[c].Should().BeApproximately(ours[c], 0.03f, $"column {c}");
    }

    [Fact]
    public void Columns_that_no_row_fills_change_nothing_and_get_no_weight()
    {
        var builder = new SparseMatrixBuilder(100_000);
        for (var i = 0; i < 3000; i++)
        {
            var row = Problems.Train.Features[i];
            for (var k = 0; k < row.Count; k++) builder.Add(row.Columns[k] * 3000 + 17, row.Values[k]);
            builder.EndRow();
        }

        var wide = new FastTreeLearner().FitLinear(new TrainingSet(builder.ToMatrix(), Problems.Train.Labels), new LinearOptions());
        var narrow = new FastTreeLearner().FitLinear(Set, new LinearOptions());

        wide.ColumnCount.Should().Be(100_000);
        wide.Columns.Should().Equal(narrow.Columns.Select(c => c * 3000 + 17));
        wide.Weights.Should().Equal(narrow.Weights);
    }

    [Fact]
    public void An_L1_penalty_leaves_weights_out_as_the_built_in_learner_does()
    {
        var options = new LinearOptions { Cost = 0.02, L1Ratio = 1 };
        var theirs = new FastTreeLearner().FitLinear(Set, options);
        var ours = new BoostedTreesLearner().FitLinear(Set, options);

        ours.Columns.Length.Should().BeInRange(1, 29);
        theirs.Columns.Should().Contain(ours.Columns.Where(c => Math.Abs(ours.WeightOf(c)) > 0.05)).And.HaveCountLessThan(30);
        FluentActions.Invoking(() => new FastTreeLearner(LinearTrainer.Sdca).FitLinear(Set, options)).Should().Throw<ArgumentException>().WithMessage("SDCA fits ridge only*");
    }

    [Fact]
    public void The_same_set_and_seed_give_the_same_trees_and_weights_and_another_seed_other_trees()
    {
        var options = Trees with { RowFraction = 0.8, FeatureFraction = 0.5, TreeCount = 12 };
        var learner = new FastTreeLearner();
        var once = Scores(learner.FitTrees(Set, options));

        Scores(learner.FitTrees(Set, options)).Should().Equal(once);
        Scores(learner.FitTrees(Set, options with { Seed = 2 })).Should().NotEqual(once);
        foreach (var trainer in Enum.GetValues<LinearTrainer>())
        {
            new FastTreeLearner(trainer).FitLinear(Set, new LinearOptions { Seed = 5 }).Weights.Should()
                .Equal(new FastTreeLearner(trainer).FitLinear(Set, new LinearOptions { Seed = 5 }).Weights);
        }
    }

    [Fact]
    public async Task Several_threads_may_ask_at_once()
    {
        var learner = new FastTreeLearner();
        var options = Trees with { TreeCount = 5 };
        var alone = Scores(learner.FitTrees(Set, options));

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Scores(learner.FitTrees(Set, options)))));

        together.Should().AllSatisfy(scores => scores.Should().Equal(alone));
    }

    [Fact]
    public void Only_the_rows_of_the_set_are_learned_from()
    {
        int[] rows = [.. Enumerable.Range(0, 1000)];
        var alone = new TrainingSet(Problems.Train.Features.SelectRows(rows), Problems.Train.Labels[..1000]);

        Scores(new FastTreeLearner().FitTrees(Set with { Rows = rows }, Trees)).Should().Equal(Scores(new FastTreeLearner().FitTrees(alone, Trees)));
    }

    [Fact]
    public void The_weight_of_a_class_moves_the_scores()
    {
        double Mean(double weight) => Scores(new FastTreeLearner().FitTrees(Set with { PositiveWeight = weight }, Trees)).Average();

        Mean(20).Should().BeGreaterThan(Mean(1) + 0.5);
        Mean(0.05).Should().BeLessThan(Mean(1) - 0.5);
    }

    [Fact]
    public void Early_stopping_keeps_the_first_trees_of_those_that_were_grown()
    {
        var options = Trees with { TreeCount = 150, LearningRate = 0.5, MaxLeaves = 30 };
        int[] train = [.. Enumerable.Range(0, 2000)], validation = [.. Enumerable.Range(2000, 1000)];
        var set = Set with { Rows = train, ValidationRows = validation };
        var all = new FastTreeLearner().FitTrees(set, options);
        var stopped = new FastTreeLearner().FitTrees(set, options with { EarlyStoppingRounds = 10 });
        var aside = new FastTreeLearner().FitTrees(Set, options with { EarlyStoppingRounds = 10 });

        stopped.Trees.Length.Should().BeInRange(1, 100);
        aside.Trees.Length.Should().BeInRange(1, 100);
        stopped.Trees.Zip(all.Trees).Should().AllSatisfy(pair => pair.First.LeafValues.Should().Equal(pair.Second.LeafValues));
    }

    [Fact]
    public void Covers_count_the_rows_that_reached_each_leaf()
    {
        var ensemble = new FastTreeLearner().FitTrees(Set, Trees);

        ensemble.Trees.Should().AllSatisfy(tree => tree.LeafCovers.Sum().Should().Be(3000));
        ensemble.Trees.SelectMany(t => t.LeafCovers).Min().Should().BeGreaterThanOrEqualTo(12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_class_gives_the_smoothed_odds_and_no_trees(bool label)
    {
        var set = new TrainingSet(Problems.Train.Features, Enumerable.Repeat(label, 3000).ToArray());
        var odds = Math.Log(label ? 3000.5 / 0.5 : 0.5 / 3000.5);

        new FastTreeLearner().FitTrees(set, Trees).Score(Problems.Odd[0]).Should().BeApproximately(odds, 1e-9);
        new FastTreeLearner().FitLinear(set, new LinearOptions()).Score(Problems.Odd[0]).Should().BeApproximately(odds, 1e-9);
    }

    [Fact]
    public void Features_that_tell_nothing_are_no_reason_to_fail()
    {
        var builder = new SparseMatrixBuilder(3);
        for (var i = 0; i < 200; i++) builder.EndRow();
        var set = new TrainingSet(builder.ToMatrix(), [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0)]);

        Math.Abs(new FastTreeLearner().FitTrees(set, Trees).Score(builder.ToMatrix()[0])).Should().BeLessThan(0.01);
        Math.Abs(new FastTreeLearner().FitLinear(set, new LinearOptions()).Score(builder.ToMatrix()[0])).Should().BeLessThan(0.01);
    }

    [Fact]
    public void Rows_with_NaN_are_scored_and_do_not_stop_the_training()
    {
        var set = new TrainingSet(Problems.Odd, Problems.Test.Labels);

        Scores(new FastTreeLearner().FitTrees(set, Trees)).Should().OnlyContain(score => double.IsFinite(score));
        FluentActions.Invoking(() => new FastTreeLearner().FitLinear(set, new LinearOptions())).Should().Throw<ArgumentException>().WithMessage("Row 7 holds a value that is not finite.*");
    }

    [Fact]
    public void Options_that_FastTree_cannot_follow_are_refused()
    {
        FluentActions.Invoking(() => new FastTreeLearner().FitTrees(Set, Trees with { MaxDepth = 3 })).Should().Throw<ArgumentException>().WithMessage("*FastTree limits leaves, not depth*");
        FluentActions.Invoking(() => new FastTreeLearner().FitTrees(Set, Trees with { MaxLeaves = 1 })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FastTreeLearner().FitLinear(Set, new LinearOptions { Cost = 0 })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_cancelled_training_ends()
    {
        var cancelled = new CancellationToken(canceled: true);

        FluentActions.Invoking(() => new FastTreeLearner().FitTrees(Set, Trees, cancelled)).Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => new FastTreeLearner().FitLinear(Set, new LinearOptions(), cancelled)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Out_of_fold_scores_can_be_calibrated()
    {
        int[] folds = [.. Enumerable.Range(0, 3000).Select(i => i % 3)];
        var scores = OutOfFold.TreeScores(new FastTreeLearner(), Set, folds, Trees);
        var calibrator = Calibration.CalibratorFitter.Choose(scores, Problems.Train.Labels, groups: null, seed: 1).Calibrator;
        double[] probabilities = [.. scores.Select(calibrator.Calibrate)];

        probabilities.Average().Should().BeApproximately(Problems.Train.Labels.Average(l => l ? 1.0 : 0), 0.02);
    }

    private static double[] Scores(TreeEnsemble ensemble) => [.. Enumerable.Range(0, Problems.Test.Features.RowCount).Select(i => ensemble.Score(Problems.Test.Features[i]))];

    private static double Auc(Scorer score) =>
        RankingMetrics.AreaUnderCurve(Problems.Test.Score((matrix, row) => score(matrix[row])), Problems.Test.Labels);

    private delegate double Scorer(SparseRow row);
}
