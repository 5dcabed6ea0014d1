using System.Collections.Immutable;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Linear;

/// <summary>A linear logit: intercept plus weighted columns. Only weights that are not zero are kept. Immutable and thread-safe.</summary>
public sealed class LinearModel
{
    /// <summary>Checks and keeps a model.</summary>
    /// <param name="columnCount">The number of columns; every column number is below it.</param>
    /// <param name="columns">The columns that have a weight, strictly ascending.</param>
    /// <param name="weights">As many finite weights.</param>
    /// <param name="intercept">The logit of an empty row; finite.</param>
    /// <exception cref="ArgumentException">The arrays do not fit.</exception>
    public LinearModel(int columnCount, ImmutableArray<int> columns, ImmutableArray<float> weights, double intercept)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        if (columns.Length != weights.Length)
            throw new ArgumentException($"Expected {columns.Length} weights, got {weights.Length}.", nameof(weights));
        if (!double.IsFinite(intercept))
            throw new ArgumentException("The intercept must be finite.", nameof(intercept));
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] < 0 || columns[i] >= columnCount || (i > 0 && columns[i] <= columns[i - 1]))
                throw new ArgumentException($"Column {columns[i]} is out of order or not below {columnCount}.", nameof(columns));
            if (!float.IsFinite(weights[i]))
                throw new ArgumentException($"The weight of column {columns[i]} is not finite.", nameof(weights));
        }

        ColumnCount = columnCount;
        Columns = columns;
        Weights = weights;
        Intercept = intercept;
    }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The columns that have a weight, ascending.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>The weights of <see cref="Columns"/>.</summary>
    public ImmutableArray<float> Weights { get; }

    /// <summary>The logit of an empty row.</summary>
    public double Intercept { get; }

    /// <summary>The weight of a column; zero where it has none. Logarithmic time.</summary>
    public float WeightOf(int column)
    {
        var at = Columns.BinarySearch(column);
        return at < 0 ? 0f : Weights[at];
    }

    /// <summary>The logit of a row. For many rows, <see cref="ToDense"/> and <see cref="Score(SparseRow, ReadOnlySpan{float})"/> are faster.</summary>
    public double Score(SparseRow row)
    {
        var score = Intercept;
        for (var i = 0; i < row.Count; i++)
            score += (double)row.Values[i] * WeightOf(row.Columns[i]);
        return score;
    }

    /// <summary>The logit of a row, by the weights of <see cref="ToDense"/>: the same sum in the same order.</summary>
    public double Score(SparseRow row, ReadOnlySpan<float> dense)
    {
        var score = Intercept;
        for (var i = 0; i < row.Count; i++)
            score += (double)row.Values[i] * dense[row.Columns[i]];
        return score;
    }

    /// <summary>The model for columns as they are, where this one was learned from columns that were multiplied with something.</summary>
    /// <param name="scales">A factor a column.</param>
    public LinearModel MultipliedWith(IReadOnlyList<float> scales) =>
        new(ColumnCount, Columns, [.. Columns.Select((column, i) => Weights[i] * scales[column])], Intercept);

    /// <summary>All <see cref="ColumnCount"/> weights, zeros included.</summary>
    public float[] ToDense()
    {
        var dense = new float[ColumnCount];
        for (var i = 0; i < Columns.Length; i++)
            dense[Columns[i]] = Weights[i];
        return dense;
    }
}
