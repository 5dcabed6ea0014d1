namespace Rhetor.Learning.Matrices;

/// <summary>
/// Builds a <see cref="SparseMatrix"/> row by row. Within a row, values may come in any order; those of the same column
/// are added up (in the order in which they came), and zeros are dropped. Not thread-safe.
/// </summary>
public sealed class SparseMatrixBuilder
{
    private readonly List<int> _starts = [0];
    private int[] _columns = new int[256];
    private float[] _values = new float[256];
    private int _count;
    private bool _sorted = true;

    /// <summary>An empty matrix with that many columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public SparseMatrixBuilder(int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        ColumnCount = columnCount;
    }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of finished rows.</summary>
    public int RowCount => _starts.Count - 1;

    /// <summary>Adds a value to the row that is being written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public void Add(int column, float value)
    {
        if ((uint)column >= (uint)ColumnCount)
            throw new ArgumentOutOfRangeException(nameof(column), column, $"Expected a column below {ColumnCount}.");
        if (value == 0f)
            return;
        if (_count == _columns.Length)
        {
            Array.Resize(ref _columns, checked(_count * 2));
            Array.Resize(ref _values, checked(_count * 2));
        }

        _sorted &= _count == _starts[^1] || _columns[_count - 1] < column;
        _columns[_count] = column;
        _values[_count++] = value;
    }

    /// <summary>Finishes the row.</summary>
    public void EndRow()
    {
        if (!_sorted)
            SortAndMerge(_starts[^1]);
        _sorted = true;
        _starts.Add(_count);
    }

    /// <summary>Adds a whole row.</summary>
    public void AddRow(SparseRow row)
    {
        for (var i = 0; i < row.Count; i++)
            Add(row.Columns[i], row.Values[i]);
        EndRow();
    }

    /// <summary>The matrix of the rows finished so far; the builder may be used further.</summary>
    public SparseMatrix ToMatrix()
    {
        var finished = _starts[^1];
        return new SparseMatrix(ColumnCount, [.. _starts], _columns.AsSpan(0, finished).ToArray(), _values.AsSpan(0, finished).ToArray());
    }

    private void SortAndMerge(int start)
    {
        // Keyed by (column, place) so that equal columns keep their order: float sums depend on it.
        var count = _count - start;
        var keys = new long[count];
        for (var i = 0; i < count; i++)
            keys[i] = ((long)_columns[start + i] << 32) | (uint)i;
        var values = _values.AsSpan(start, count).ToArray();
        Array.Sort(keys, values);

        var end = start;
        for (var i = 0; i < count;)
        {
            var column = (int)(keys[i] >> 32);
            var sum = values[i++];
            while (i < count && (int)(keys[i] >> 32) == column)
                sum += values[i++];
            if (sum == 0f)
                continue;
            _columns[end] = column;
            _values[end++] = sum;
        }

        _count = end;
    }
}
