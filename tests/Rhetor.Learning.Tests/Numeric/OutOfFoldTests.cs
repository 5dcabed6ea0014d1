using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class OutOfFoldTests
{
    private static readonly MadeUpProblem Problem = new(400, 8, 12);
    private static readonly int[] Folds = [.. Enumerable.Range(0, 400).Select(i => i % 4)];

    [Fact]
    public void No_example_has_a_say_in_its_own_score()
    {
        var learner = new BoostedTreesLearner();
        var scores = OutOfFold.LinearScores(learner, Problem.Set, Folds, new LinearOptions());
        var others = LogisticRegression.Fit(Problem.Set with { Rows = [.. Enumerable.Range(0, 400).Where(i => i % 4 != 1)] }, new LinearOptions());
        for (var i = 1; i < 400; i += 4)
            scores[i].Should().BeApproximately(others.Score(Problem.Features[i]), 1e-9);

        bool[] random = [.. Problem.Labels.Select((_, i) => i * 7919 % 13 < 4)];
        var noise = OutOfFold.TreeScores(learner, new TrainingSet(Problem.Features, random), Folds, new TreeOptions { TreeCount = 50 });
        RankingMetrics.AreaUnderCurve(noise, random).Should().BeInRange(0.38, 0.62);
    }

    [Fact]
    public void Rows_that_are_not_asked_for_have_no_score()
    {
        int[] rows = [.. Enumerable.Range(0, 300)];
        var scores = OutOfFold.TreeScores(new BoostedTreesLearner(), Problem.Set with { Rows = rows }, Folds, new TreeOptions { TreeCount = 5 });
        scores.Take(300).Should().OnlyContain(s => double.IsFinite(s));
        scores.Skip(300).Should().OnlyContain(s => double.IsNaN(s));
    }

    [Fact]
    public void As_many_folds_as_rows_are_needed() =>
        FluentActions.Invoking(() => OutOfFold.TreeScores(new BoostedTreesLearner(), Problem.Set, [0, 1], new TreeOptions()))
            .Should().Throw<ArgumentException>().WithMessage("Expected 400 folds, got 2.*");
}
