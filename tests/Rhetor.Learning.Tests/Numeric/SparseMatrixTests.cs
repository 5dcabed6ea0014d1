using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class SparseMatrixTests
{
    [Fact]
    public void A_row_is_sorted_its_duplicates_added_up_and_its_zeros_dropped()
    {
        var builder = new SparseMatrixBuilder(10);
        builder.Add(7, 1);
        builder.Add(2, 3);
        builder.Add(7, 2);
        builder.Add(5, 0);
        builder.Add(4, 1);
        builder.Add(4, -1);
        builder.EndRow();
        builder.EndRow();

        var matrix = builder.ToMatrix();

        matrix.RowCount.Should().Be(2);
        matrix.NonZeroCount.Should().Be(2);
        matrix[0].Columns.ToArray().Should().Equal(2, 7);
        matrix[0].Values.ToArray().Should().Equal(3f, 3f);
        matrix[0][7].Should().Be(3f);
        matrix[0][6].Should().Be(0f);
        matrix[1].Count.Should().Be(0);
    }

    [Fact]
    public void A_row_that_is_not_finished_is_not_in_the_matrix()
    {
        var builder = new SparseMatrixBuilder(3);
        builder.Add(0, 1);
        builder.EndRow();
        builder.Add(1, 1);

        builder.ToMatrix().RowCount.Should().Be(1);
    }

    [Fact]
    public void A_column_that_does_not_exist_is_refused()
    {
        var builder = new SparseMatrixBuilder(3);
        FluentActions.Invoking(() => builder.Add(3, 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*below 3*");
    }

    [Fact]
    public void Dense_values_select_and_append_agree_with_plain_indexing()
    {
        var random = new Random(3);
        var dense = new float[20 * 7];
        for (var i = 0; i < dense.Length; i++)
            dense[i] = random.Next(3) == 0 ? random.Next(1, 9) : 0;
        var matrix = SparseMatrix.FromDense(dense, 20, 7);
        int[] rows = [3, 3, 19, 0];

        var both = matrix.SelectRows(rows).AppendColumns(matrix.SelectRows([0, 1, 2, 3]));

        both.ColumnCount.Should().Be(14);
        for (var r = 0; r < 4; r++)
            for (var c = 0; c < 7; c++)
            {
                both[r][c].Should().Be(dense[rows[r] * 7 + c]);
                both[r][7 + c].Should().Be(dense[r * 7 + c]);
            }
    }

    [Fact]
    public void Nan_is_kept()
    {
        var matrix = SparseMatrix.FromDense([float.NaN, 0], 1, 2);
        float.IsNaN(matrix[0][0]).Should().BeTrue();
    }
}
