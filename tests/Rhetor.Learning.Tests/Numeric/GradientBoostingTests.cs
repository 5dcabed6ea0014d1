using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class GradientBoostingTests
{
    private static readonly MadeUpProblem Problem = new(6000, 20, 7);
    private static readonly int[] TrainRows = [.. Enumerable.Range(0, 3000)];
    private static readonly TrainingSet Train = Problem.Set with { Rows = TrainRows };

    [Fact]
    public void Held_out_figures_are_scikit_learns()
    {
        var model = GradientBoosting.Fit(Train, new TreeOptions { LearningRate = 0.1, MinExamplesPerLeaf = 20 });
        var scores = Problem.Score((x, i) => model.Score(x[i]), from: 3000);

        model.Trees.Should().HaveCount(100);
        // learning_fixture.py: HistGradientBoostingClassifier with the same settings.
        RankingMetrics.AreaUnderCurve(scores, Problem.Labels.AsSpan(3000)).Should().BeApproximately(0.73203, 0.005);
        RankingMetrics.AveragePrecision(scores, Problem.Labels.AsSpan(3000)).Should().BeApproximately(0.67157, 0.01);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var options = new TreeOptions { TreeCount = 30, RowFraction = 0.7, FeatureFraction = 0.6, EarlyStoppingRounds = 30, Seed = 9 };
        var one = Bytes(GradientBoosting.Fit(Train, options));
        Bytes(GradientBoosting.Fit(Train, options with { Threads = 2 })).Should().Equal(one);
        Bytes(GradientBoosting.Fit(Train, options with { Threads = 5 })).Should().Equal(one);
    }

    [Fact]
    public void Another_seed_draws_other_samples()
    {
        var options = new TreeOptions { TreeCount = 5, RowFraction = 0.5 };
        Bytes(GradientBoosting.Fit(Train, options)).Should().NotEqual(Bytes(GradientBoosting.Fit(Train, options with { Seed = 2 })));
    }

    [Fact]
    public void Limits_on_leaves_depth_and_examples_hold()
    {
        var model = GradientBoosting.Fit(Train, new TreeOptions { TreeCount = 20, MaxLeaves = 13, MinExamplesPerLeaf = 50, MaxDepth = 5 });
        foreach (var tree in model.Trees)
        {
            tree.LeafCount.Should().BeLessThanOrEqualTo(13);
            tree.LeafCovers.Should().OnlyContain(cover => cover >= 50);
            tree.LeafCovers.Sum().Should().Be(3000);
            Depth(tree, 0).Should().BeLessThanOrEqualTo(5);
        }
    }

    [Fact]
    public void Leaf_covers_are_the_rows_that_fall_into_the_leaf()
    {
        var model = GradientBoosting.Fit(Train, new TreeOptions { TreeCount = 10 });
        var counted = model.WithCoversOf(Problem.Features.SelectRows(TrainRows));
        for (var i = 0; i < 10; i++)
            counted.Trees[i].LeafCovers.Should().Equal(model.Trees[i].LeafCovers);
    }

    [Fact]
    public void A_single_split_is_the_best_of_all_by_brute_force()
    {
        var model = GradientBoosting.Fit(Train, new TreeOptions { TreeCount = 1, MaxLeaves = 2, MinExamplesPerLeaf = 30, L2 = 2 });
        var tree = model.Trees.Single();
        var chosen = Gain(tree.Features[0], tree.Thresholds[0]);
        for (var column = 0; column < 20; column++)
            foreach (var value in TrainRows.Select(i => Problem.Features[i][column]).Distinct())
                Gain(column, value).Should().BeLessThanOrEqualTo(chosen * (1 + 1e-6));

        double Gain(int column, float threshold)
        {
            var rate = (double)TrainRows.Count(i => Problem.Labels[i]) / 3000;
            double gl = 0, hl = 0, gr = 0, hr = 0, nl = 0;
            foreach (var i in TrainRows)
            {
                var g = rate - (Problem.Labels[i] ? 1 : 0);
                if (Problem.Features[i][column] <= threshold)
                    (gl, hl, nl) = (gl + g, hl + rate * (1 - rate), nl + 1);
                else
                    (gr, hr) = (gr + g, hr + rate * (1 - rate));
            }

            return nl is < 30 or > 2970 ? 0 : gl * gl / (hl + 2) + gr * gr / (hr + 2);
        }
    }

    [Fact]
    public void Early_stopping_keeps_the_trees_that_serve_held_out_rows_best()
    {
        int[] validation = [.. Enumerable.Range(3000, 1000)];
        var all = GradientBoosting.Fit(Train, new TreeOptions { TreeCount = 200, LearningRate = 0.3 });
        var stopped = GradientBoosting.Fit(
            Train with { ValidationRows = validation }, new TreeOptions { TreeCount = 200, LearningRate = 0.3, EarlyStoppingRounds = 10 });

        stopped.Trees.Length.Should().BeInRange(5, 190);
        Loss(stopped).Should().BeLessThan(Loss(all));
        double Loss(TreeEnsemble model) => ProbabilityMetrics.LogLoss(
            Problem.Score((x, i) => 1 / (1 + Math.Exp(-model.Score(x[i]))), 3000).AsSpan(0, 1000), Problem.Labels.AsSpan(3000, 1000));
    }

    [Fact]
    public void Missing_values_go_right_and_can_be_split_off()
    {
        var random = new Random(1);
        var builder = new SparseMatrixBuilder(1);
        var labels = new bool[400];
        for (var i = 0; i < 400; i++)
        {
            var missing = i % 4 == 0;
            builder.Add(0, missing ? float.NaN : random.Next(-5, 6));
            builder.EndRow();
            labels[i] = missing;
        }

        var features = builder.ToMatrix();
        var model = GradientBoosting.Fit(new TrainingSet(features, labels), new TreeOptions { TreeCount = 20 });
        for (var i = 0; i < 400; i++)
            (model.Score(features[i]) > 0).Should().Be(labels[i]);
    }

    [Fact]
    public void Columns_with_more_values_than_bins_are_still_told_apart()
    {
        var random = new Random(5);
        var builder = new SparseMatrixBuilder(2);
        var labels = new bool[4000];
        for (var i = 0; i < 4000; i++)
        {
            var value = (float)(random.NextDouble() * 2 - 1);
            builder.Add(1, value);
            builder.EndRow();
            labels[i] = value is > 0.25f and < 0.5f or < -0.75f;
        }

        var features = builder.ToMatrix();
        var model = GradientBoosting.Fit(new TrainingSet(features, labels), new TreeOptions { TreeCount = 20, MaxBins = 64 });
        Enumerable.Range(0, 4000).Count(i => model.Score(features[i]) > 0 == labels[i]).Should().BeGreaterThan(3800);
    }

    [Fact]
    public void A_weight_of_zero_is_the_row_left_out()
    {
        var model = GradientBoosting.Fit(Train, new TreeOptions { TreeCount = 5 });
        var weighted = GradientBoosting.Fit(
            Problem.Set with { Weights = [.. Enumerable.Range(0, 6000).Select(i => i < 3000 ? 1f : 0f)] }, new TreeOptions { TreeCount = 5 });
        Bytes(weighted).Should().Equal(Bytes(model));
    }

    [Fact]
    public void One_class_alone_gives_no_trees()
    {
        var model = GradientBoosting.Fit(new TrainingSet(Problem.Features, new bool[6000]), new TreeOptions());
        model.Trees.Should().BeEmpty();
        model.BaseScore.Should().BeLessThan(-5);
    }

    [Fact]
    public void Options_out_of_range_are_named() =>
        FluentActions.Invoking(() => GradientBoosting.Fit(Train, new TreeOptions { MaxLeaves = 1 }))
            .Should().Throw<ArgumentException>().WithMessage("MaxLeaves must be 2 to *");

    [Fact]
    public void Cancelling_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        FluentActions.Invoking(() => GradientBoosting.Fit(Train, new TreeOptions(), source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_learner_gives_both_stages()
    {
        ILearner learner = new BoostedTreesLearner();
        learner.Name.Should().Be("boosted-trees");
        learner.FitTrees(Train, new TreeOptions { TreeCount = 3 }).Trees.Should().HaveCount(3);
        learner.FitLinear(Train, new Rhetor.Learning.Linear.LinearOptions()).ColumnCount.Should().Be(20);
    }

    private static int Depth(DecisionTree tree, int node) =>
        node < 0 ? 0 : 1 + Math.Max(Depth(tree, tree.LeftChildren[node]), Depth(tree, tree.RightChildren[node]));

    private static byte[] Bytes(TreeEnsemble ensemble) => new ModelFileBuilder().Add("trees", w => TreeEnsembleCodec.Write(w, ensemble)).ToArray();
}
