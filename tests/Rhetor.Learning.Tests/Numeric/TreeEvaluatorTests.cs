using Rhetor.Learning.Matrices;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class TreeEvaluatorTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 20)]
    [InlineData(4, 64)]
    [InlineData(5, 65)]
    [InlineData(6, 200)]
    public void Bit_vectors_give_the_very_sum_of_the_walk(int seed, int maxLeaves)
    {
        for (var round = 0; round < 10; round++)
        {
            var ensemble = RandomTrees.Ensemble(seed * 100 + round, 30, maxLeaves, 12);
            var rows = RandomTrees.Rows(seed * 1000 + round, 200, 12);
            var evaluator = new TreeEvaluator(ensemble);
            var scratch = evaluator.CreateScratch();
            for (var i = 0; i < rows.RowCount; i++)
            {
                evaluator.Score(rows[i], scratch).Should().Be(ensemble.Score(rows[i]));
                var dense = new float[12];
                for (var k = 0; k < rows[i].Count; k++)
                    dense[rows[i].Columns[k]] = rows[i].Values[k];
                ensemble.Score(dense).Should().Be(ensemble.Score(rows[i]));
            }
        }
    }

    [Fact]
    public void Many_ensembles_are_scored_as_each_alone()
    {
        TreeEnsemble[] ensembles = [.. Enumerable.Range(0, 25).Select(i => RandomTrees.Ensemble(i, i % 4 * 5, i == 7 ? 100 : 20, 30))];
        var rows = RandomTrees.Rows(77, 50, 30);
        var evaluator = new TreeEvaluator(ensembles);
        var scratch = evaluator.CreateScratch();
        var scores = new double[25];
        for (var i = 0; i < rows.RowCount; i++)
        {
            evaluator.Score(rows[i], scratch, scores);
            scores.Should().Equal(ensembles.Select((e, _) => e.Score(rows.SelectRows([i])[0])));
        }
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var evaluator = new TreeEvaluator(RandomTrees.Ensemble(1, 50, 20, 30), RandomTrees.Ensemble(2, 50, 90, 30));
        var rows = RandomTrees.Rows(3, 100, 30);
        var scratch = evaluator.CreateScratch();
        var scores = new double[2];
        for (var i = 0; i < 100; i++)
            evaluator.Score(rows[i], scratch, scores);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            evaluator.Score(rows[i], scratch, scores);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void A_scratch_of_another_evaluator_is_refused()
    {
        var evaluator = new TreeEvaluator(RandomTrees.Ensemble(1, 5, 4, 3));
        var other = new TreeEvaluator(RandomTrees.Ensemble(1, 6, 4, 3)).CreateScratch();
        FluentActions.Invoking(() => evaluator.Score(default, other)).Should().Throw<ArgumentException>().WithMessage("*another evaluator*");
    }

    [Fact]
    public void A_row_of_nothing_known_goes_right_everywhere()
    {
        var tree = new DecisionTree([0, 1], [float.PositiveInfinity, -1f], [~0, ~1], [1, ~2], [1f, 2f, 4f]);
        var row = SparseMatrix.FromDense([float.NaN, float.NaN], 1, 2);
        tree.FindLeaf(row[0]).Should().Be(2);
    }

    [Theory]
    [InlineData(new[] { 0 }, new[] { ~0 }, new[] { ~0 }, 2, "another parent")]
    [InlineData(new[] { 0 }, new[] { ~0 }, new[] { ~5 }, 2, "does not exist")]
    [InlineData(new[] { 0, 0 }, new[] { 0, ~0 }, new[] { ~1, ~2 }, 3, "another parent")]
    [InlineData(new[] { 0, 0 }, new[] { ~0, 1 }, new[] { ~1, ~2 }, 3, "hangs on no node")]
    [InlineData(new[] { -1 }, new[] { ~0 }, new[] { ~1 }, 2, "column -1")]
    [InlineData(new[] { 0 }, new[] { ~0 }, new[] { ~1 }, 3, "2 nodes")]
    public void What_is_no_tree_is_refused(int[] features, int[] left, int[] right, int leaves, string fault) =>
        FluentActions.Invoking(() => new DecisionTree([.. features], [.. features.Select(_ => 0f)], [.. left], [.. right], [.. new float[leaves]]))
            .Should().Throw<ArgumentException>().WithMessage($"*{fault}*");

    [Fact]
    public void A_column_beyond_the_last_is_refused()
    {
        var tree = new DecisionTree([5], [0f], [~0], [~1], [1f, 2f]);
        FluentActions.Invoking(() => new TreeEnsemble([tree], 0, 5)).Should().Throw<ArgumentException>().WithMessage("*column 5; there are 5*");
    }
}
