namespace Rhetor.Learning.Vectors;

/// <summary>A sparse symmetric matrix, both triangles stored by rows.</summary>
internal sealed class SymmetricMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private SymmetricMatrix(int[] starts, int[] columns, float[] values)
    {
        _starts = starts;
        _columns = columns;
        _values = values;
    }

    public int Size => _starts.Length - 1;

    /// <summary>Makes the matrix of pairs that are sorted by (low, high), low &lt;= high.</summary>
    public static SymmetricMatrix FromPairs(int size, ReadOnlySpan<ulong> pairs, ReadOnlySpan<float> values)
    {
        var starts = new int[size + 1];
        for (var i = 0; i < pairs.Length; i++)
        {
            var (low, high) = Split(pairs[i]);
            starts[low + 1]++;
            if (low != high) starts[high + 1]++;
        }

        for (var i = 0; i < size; i++) starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, size).ToArray();
        var columns = new int[starts[size]];
        var cells = new float[starts[size]];
        for (var i = 0; i < pairs.Length; i++)
        {
            var (low, high) = Split(pairs[i]);
            columns[next[low]] = high;
            cells[next[low]++] = values[i];
            if (low == high) continue;
            columns[next[high]] = low;
            cells[next[high]++] = values[i];
        }

        return new SymmetricMatrix(starts, columns, cells);
    }

    /// <summary>This matrix times a dense one of <paramref name="width"/> columns. Rows are independent, so threads do not show in the result.</summary>
    public void Multiply(float[] dense, float[] result, int width, CancellationToken cancellationToken) =>
        Parallel.For(0, Size, new ParallelOptions { CancellationToken = cancellationToken }, row =>
        {
            var sums = result.AsSpan(row * width, width);
            sums.Clear();
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                var source = dense.AsSpan(_columns[i] * width, width);
                var value = _values[i];
                for (var k = 0; k < sums.Length; k++) sums[k] += value * source[k];
            }
        });

    private static (int Low, int High) Split(ulong pair) => ((int)(pair >> 32), (int)(uint)pair);
}
