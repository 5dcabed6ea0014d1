using Microsoft.ML;
using Microsoft.ML.Data;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.MLNet.Data;

/// <summary>
/// A training set as ML.NET reads it: the columns <c>Features</c> (a sparse vector of single, with slot names where the features have
/// names), <c>Label</c> (boolean) and <c>Weight</c> (single). Reads the matrix where it lies: no row is held twice, only the one under
/// the cursor is copied into ML.NET's own buffer. Immutable and thread-safe; rows always come in the same order.
/// </summary>
public sealed class TrainingDataView : IDataView
{
    /// <summary>The name of the column of features.</summary>
    public const string FeaturesColumn = "Features";

    /// <summary>The name of the column of labels.</summary>
    public const string LabelColumn = "Label";

    /// <summary>The name of the column of weights.</summary>
    public const string WeightColumn = "Weight";

    private readonly CancellationToken _cancellationToken;

    private TrainingDataView(
        SparseMatrix features, IReadOnlyList<string>? names, IReadOnlyList<int> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> weights, UsedColumns? columns, CancellationToken cancellationToken)
    {
        if (features.ColumnCount == 0) throw new ArgumentException("ML.NET needs at least one column of features.");
        if (names is not null && names.Count != features.ColumnCount)
            throw new ArgumentException($"Expected {features.ColumnCount} names of features, got {names.Count}.");
        Features = features;
        Rows = rows;
        Labels = labels;
        Weights = weights;
        Columns = columns;
        _cancellationToken = cancellationToken;
        Schema = CreateSchema(ColumnCount, names);
    }

    /// <inheritdoc/>
    public DataViewSchema Schema { get; }

    /// <inheritdoc/>
    public bool CanShuffle => false;

    internal SparseMatrix Features { get; }

    /// <summary>The columns that are shown, renumbered; null for all as they are.</summary>
    internal UsedColumns? Columns { get; }

    internal int ColumnCount => Columns?.Count ?? Features.ColumnCount;

    internal IReadOnlyList<int> Rows { get; }

    internal IReadOnlyList<bool> Labels { get; }

    internal IReadOnlyList<double> Weights { get; }

    /// <summary>The rows of a set that weigh anything, with their final weights.</summary>
    /// <param name="set">The set; read, never written.</param>
    /// <param name="cancellationToken">Stops whoever reads the view, at the next row.</param>
    /// <exception cref="ArgumentException">The set contradicts itself, or has no columns.</exception>
    public static TrainingDataView Of(TrainingSet set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var examples = set.ToExamples();
        return new TrainingDataView(set.Features, set.FeatureNames, examples.Rows, examples.Labels, examples.Weights, columns: null, cancellationToken);
    }

    /// <summary>The same, with those columns alone that are not zero in some row.</summary>
    internal static TrainingDataView OfUsedColumns(TrainingSet set, TrainingExamples examples, CancellationToken cancellationToken) =>
        new(set.Features, names: null, examples.Rows, examples.Labels, examples.Weights, UsedColumns.Of(set.Features, examples.Rows), cancellationToken);

    /// <summary>All rows of a matrix, to be scored: labelled false, of weight 1.</summary>
    /// <param name="features">A row an example.</param>
    /// <param name="names">The names of the columns; null where they have none.</param>
    /// <exception cref="ArgumentException">There are no columns, or not as many names.</exception>
    public static TrainingDataView Of(SparseMatrix features, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        var rows = Enumerable.Range(0, features.RowCount).ToArray();
        return new TrainingDataView(features, names, rows, new bool[rows.Length], [.. Enumerable.Repeat(1.0, rows.Length)], columns: null, default);
    }

    /// <inheritdoc/>
    public long? GetRowCount() => Rows.Count;

    /// <inheritdoc/>
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new TrainingCursor(this, [.. columnsNeeded.Select(c => c.Index)], _cancellationToken);

    /// <inheritdoc/>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private static DataViewSchema CreateSchema(int columnCount, IReadOnlyList<string>? names)
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(FeaturesColumn, new VectorDataViewType(NumberDataViewType.Single, columnCount), names is null ? null : SlotNames.Of(names));
        schema.AddColumn(LabelColumn, BooleanDataViewType.Instance);
        schema.AddColumn(WeightColumn, NumberDataViewType.Single);
        return schema.ToSchema();
    }
}
