using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class LinearTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(25)]
    public void A_table_scores_as_its_models_do_to_within_the_rounding(int outputs)
    {
        var models = Models(outputs);
        var table = LinearTable.Create(models);
        var rows = Rows();
        var scores = new double[outputs];
        for (var i = 0; i < rows.RowCount; i++)
        {
            table.Score(rows[i], scores);
            for (var k = 0; k < outputs; k++)
            {
                scores[k].Should().BeApproximately(table.ToModel(k).Score(rows[i]), 1e-4);
                scores[k].Should().BeApproximately(models[k].Score(rows[i]), 0.5 * table.Scales[k] * rows[i].Values.ToArray().Sum(Math.Abs) + 1e-4);
            }
        }
    }

    [Fact]
    public void Only_the_columns_worth_most_are_kept()
    {
        LinearModel[] models = [new(6, [0, 1, 2, 3], [1f, 4f, -3f, 0.001f], 0), new(6, [0, 5], [10f, 1f], 1)];
        LinearTable.Create(models).Columns.Should().Equal(0, 1, 2, 5);
        LinearTable.Create(models, 2).Columns.Should().Equal(0, 1);
        LinearTable.Create(models, 2, [1, 1, 1, 1, 1, 100]).Columns.Should().Equal(0, 5);
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var table = LinearTable.Create(Models(25));
        var rows = Rows();
        var scores = new double[25];
        table.Score(rows[0], scores);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rows.RowCount; i++)
            table.Score(rows[i], scores);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Models_that_do_not_fit_are_refused()
    {
        FluentActions.Invoking(() => LinearTable.Create([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LinearTable.Create([new(3, [], [], 0), new(4, [], [], 0)]))
            .Should().Throw<ArgumentException>().WithMessage("Expected 3 columns, model 1 has 4*");
        FluentActions.Invoking(() => new LinearModel(3, [2, 1], [1f, 1f], 0)).Should().Throw<ArgumentException>().WithMessage("Column 1*");
        FluentActions.Invoking(() => new LinearModel(3, [1], [float.NaN], 0)).Should().Throw<ArgumentException>().WithMessage("*column 1*");
    }

    private static LinearModel[] Models(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(k =>
        {
            int[] columns = [.. Enumerable.Range(0, 500).Where(_ => random.Next(3) > 0)];
            return new LinearModel(500, [.. columns], [.. columns.Select(_ => (float)(random.NextDouble() * 4 - 2))], k - 3);
        })];
    }

    private static SparseMatrix Rows()
    {
        var random = new Random(8);
        var builder = new SparseMatrixBuilder(500);
        for (var i = 0; i < 40; i++)
        {
            for (var k = 0; k < i; k++)
                builder.Add(random.Next(500), (float)random.NextDouble());
            builder.EndRow();
        }

        return builder.ToMatrix();
    }
}
