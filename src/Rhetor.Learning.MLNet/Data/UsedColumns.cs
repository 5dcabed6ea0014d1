using System.Collections.Immutable;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.MLNet.Data;

/// <summary>
/// The columns that are not zero in some row, renumbered from 0. N-grams are hashed into many more columns than a corpus fills, and
/// ML.NET's optimisers work on dense vectors of all of them.
/// </summary>
internal sealed class UsedColumns
{
    private readonly int[] _places;

    private UsedColumns(ImmutableArray<int> originals, int[] places)
    {
        Originals = originals;
        _places = places;
    }

    /// <summary>The number that each column has in the matrix, ascending.</summary>
    public ImmutableArray<int> Originals { get; }

    public int Count => Originals.Length;

    public static UsedColumns Of(SparseMatrix features, IReadOnlyList<int> rows)
    {
        var places = new int[features.ColumnCount];
        foreach (var row in rows)
            foreach (var column in features[row].Columns) places[column] = 1;
        // ML.NET wants at least one column.
        if (features.ColumnCount > 0 && !places.AsSpan().Contains(1)) places[0] = 1;

        var originals = ImmutableArray.CreateBuilder<int>();
        for (var column = 0; column < places.Length; column++)
        {
            if (places[column] == 0) continue;
            places[column] = originals.Count;
            originals.Add(column);
        }

        return new UsedColumns(originals.ToImmutable(), places);
    }

    /// <summary>The new numbers of the columns of a row.</summary>
    public void Renumber(ReadOnlySpan<int> columns, Span<int> places)
    {
        for (var k = 0; k < columns.Length; k++) places[k] = _places[columns[k]];
    }
}
