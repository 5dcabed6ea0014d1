using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Linear;

/// <summary>
/// The rows of one problem with the columns that occur in them renumbered, the most frequent first: a few thousand columns
/// make up most of a text, and so their weights stay in the cache.
/// </summary>
internal sealed class CompactDesign
{
    private CompactDesign(int[] starts, int[] columns, float[] values, int[] original, double[] signs, double[] costs)
    {
        Starts = starts;
        Columns = columns;
        Values = values;
        Original = original;
        Signs = signs;
        Costs = costs;
    }

    public int[] Starts { get; }

    public int[] Columns { get; }

    public float[] Values { get; }

    /// <summary>The column of the matrix that each renumbered column was.</summary>
    public int[] Original { get; }

    /// <summary>+1 or -1 a row.</summary>
    public double[] Signs { get; }

    /// <summary>What a row's loss weighs.</summary>
    public double[] Costs { get; }

    public int RowCount => Signs.Length;

    public int ColumnCount => Original.Length;

    public ReadOnlySpan<int> ColumnsOf(int row) => Columns.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    public static CompactDesign Build(SparseMatrix features, TrainingExamples examples, double cost)
    {
        var rows = examples.Rows;
        var starts = new int[rows.Count + 1];
        var counts = new int[features.ColumnCount];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = features[rows[i]];
            starts[i + 1] = checked(starts[i] + row.Count);
            foreach (var column in row.Columns)
                counts[column]++;
        }

        var (original, renumbered) = Renumber(counts);
        var columns = new int[starts[^1]];
        var values = new float[starts[^1]];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = features[rows[i]];
            row.Values.CopyTo(values.AsSpan(starts[i]));
            for (var k = 0; k < row.Count; k++)
            {
                columns[starts[i] + k] = renumbered[row.Columns[k]];
                if (!float.IsFinite(row.Values[k]))
                    throw new ArgumentException(
                        $"Row {rows[i]}, column {row.Columns[k]} is {row.Values[k]}; a linear stage needs finite values.");
            }
        }

        var signs = new double[rows.Count];
        var costs = new double[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            signs[i] = examples.Labels[i] ? 1 : -1;
            costs[i] = cost * examples.Weights[i];
        }

        return new CompactDesign(starts, columns, values, original, signs, costs);
    }

    /// <summary>Most frequent first, the lower number first among equals.</summary>
    private static (int[] Original, int[] Renumbered) Renumber(int[] counts)
    {
        var keys = new List<long>();
        for (var column = 0; column < counts.Length; column++)
            if (counts[column] > 0)
                keys.Add(((long)(int.MaxValue - counts[column]) << 32) | (uint)column);
        keys.Sort();
        var original = new int[keys.Count];
        var renumbered = new int[counts.Length];
        for (var i = 0; i < keys.Count; i++)
        {
            original[i] = (int)(keys[i] & uint.MaxValue);
            renumbered[original[i]] = i;
        }

        return (original, renumbered);
    }
}
