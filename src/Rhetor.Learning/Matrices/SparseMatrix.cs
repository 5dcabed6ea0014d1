namespace Rhetor.Learning.Matrices;

/// <summary>
/// An immutable matrix of features, a row an example, stored by compressed rows (CSR). Thread-safe.
/// Made by <see cref="SparseMatrixBuilder"/> or <see cref="FromDense"/>.
/// </summary>
public sealed class SparseMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    internal SparseMatrix(int columnCount, int[] starts, int[] columns, float[] values)
    {
        ColumnCount = columnCount;
        _starts = starts;
        _columns = columns;
        _values = values;
    }

    /// <summary>The number of rows.</summary>
    public int RowCount => _starts.Length - 1;

    /// <summary>The number of columns; every column number is below it.</summary>
    public int ColumnCount { get; }

    /// <summary>How many values are stored.</summary>
    public int NonZeroCount => _starts[^1];

    /// <summary>A view of one row.</summary>
    public SparseRow this[int row]
    {
        get
        {
            var start = _starts[row];
            var length = _starts[row + 1] - start;
            return new SparseRow(_columns.AsSpan(start, length), _values.AsSpan(start, length));
        }
    }

    internal ReadOnlySpan<int> Starts => _starts;

    internal ReadOnlySpan<int> Columns => _columns;

    internal ReadOnlySpan<float> Values => _values;

    /// <summary>Reads a dense matrix; zeros are not stored.</summary>
    /// <param name="values">Row after row, <paramref name="rowCount"/> × <paramref name="columnCount"/> of them.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <exception cref="ArgumentException">The number of values is not rows times columns.</exception>
    public static SparseMatrix FromDense(ReadOnlySpan<float> values, int rowCount, int columnCount)
    {
        if (values.Length != (long)rowCount * columnCount)
            throw new ArgumentException($"Expected {rowCount} x {columnCount} values, got {values.Length}.", nameof(values));
        var builder = new SparseMatrixBuilder(columnCount);
        for (var row = 0; row < rowCount; row++)
        {
            for (var column = 0; column < columnCount; column++)
                builder.Add(column, values[row * columnCount + column]);
            builder.EndRow();
        }

        return builder.ToMatrix();
    }

    /// <summary>A new matrix of the given rows, in the given order; a row may be taken more than once.</summary>
    public SparseMatrix SelectRows(ReadOnlySpan<int> rows)
    {
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
            starts[i + 1] = checked(starts[i] + _starts[rows[i] + 1] - _starts[rows[i]]);
        var columns = new int[starts[^1]];
        var values = new float[starts[^1]];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = this[rows[i]];
            row.Columns.CopyTo(columns.AsSpan(starts[i]));
            row.Values.CopyTo(values.AsSpan(starts[i]));
        }

        return new SparseMatrix(ColumnCount, starts, columns, values);
    }

    /// <summary>A new matrix with the columns of <paramref name="other"/> to the right of these.</summary>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public SparseMatrix AppendColumns(SparseMatrix other)
    {
        if (other.RowCount != RowCount)
            throw new ArgumentException($"Expected {RowCount} rows, got {other.RowCount}.", nameof(other));
        var starts = new int[RowCount + 1];
        var columns = new int[checked(NonZeroCount + other.NonZeroCount)];
        var values = new float[columns.Length];
        var at = 0;
        for (var i = 0; i < RowCount; i++)
        {
            var left = this[i];
            var right = other[i];
            left.Columns.CopyTo(columns.AsSpan(at));
            left.Values.CopyTo(values.AsSpan(at));
            at += left.Count;
            right.Values.CopyTo(values.AsSpan(at));
            foreach (var column in right.Columns)
                columns[at++] = ColumnCount + column;
            starts[i + 1] = at;
        }

        return new SparseMatrix(checked(ColumnCount + other.ColumnCount), starts, columns, values);
    }
}
