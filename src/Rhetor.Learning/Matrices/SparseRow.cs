namespace Rhetor.Learning.Matrices;

/// <summary>
/// One row of sparse features: the columns that are not zero, ascending and without duplicates, and their values.
/// A column that is not listed is zero; a listed value may be NaN, which means "not known".
/// </summary>
public readonly ref struct SparseRow
{
    /// <summary>Joins columns and values.</summary>
    /// <param name="columns">Column numbers, strictly ascending.</param>
    /// <param name="values">As many values.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public SparseRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        if (columns.Length != values.Length)
            throw new ArgumentException("A sparse row needs as many values as columns.", nameof(values));
        Columns = columns;
        Values = values;
    }

    /// <summary>The columns that are not zero, ascending.</summary>
    public ReadOnlySpan<int> Columns { get; }

    /// <summary>The values of <see cref="Columns"/>.</summary>
    public ReadOnlySpan<float> Values { get; }

    /// <summary>How many columns are listed.</summary>
    public int Count => Columns.Length;

    /// <summary>The value of a column; zero where it is not listed. Logarithmic time.</summary>
    public float this[int column]
    {
        get
        {
            var at = Columns.BinarySearch(column);
            return at < 0 ? 0f : Values[at];
        }
    }
}
