using Microsoft.ML;
using Microsoft.ML.Data;

namespace Rhetor.Learning.MLNet.Data;

/// <summary>Walks over the rows of a <see cref="TrainingDataView"/>. One thread's.</summary>
internal sealed class TrainingCursor(TrainingDataView view, HashSet<int> active, CancellationToken cancellationToken) : DataViewRowCursor
{
    private const int Features = 0, Label = 1, Weight = 2;

    private int _position = -1;
    private int _next;

    public override DataViewSchema Schema => view.Schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

    public override bool MoveNext()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_next == view.Rows.Count)
        {
            _position = -1;
            return false;
        }

        _position = _next++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)At(), 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column)) throw new InvalidOperationException($"The column '{column.Name}' was not asked for.");
        Delegate getter = column.Index switch
        {
            Features => (ValueGetter<VBuffer<float>>)GetFeatures,
            Label => (ValueGetter<bool>)((ref bool value) => value = view.Labels[At()]),
            Weight => (ValueGetter<float>)((ref float value) => value = (float)view.Weights[At()]),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };
        return getter as ValueGetter<TValue> ?? throw new InvalidOperationException($"The column '{column.Name}' does not hold values of type {typeof(TValue).Name}.");
    }

    private int At() => _position >= 0 ? _position : throw new InvalidOperationException("The cursor stands on no row.");

    private void GetFeatures(ref VBuffer<float> value)
    {
        var row = view.Features[view.Rows[At()]];
        var editor = VBufferEditor.Create(ref value, view.ColumnCount, row.Count);
        row.Values.CopyTo(editor.Values);
        // A row without zeros is dense to ML.NET, and has no indices.
        if (row.Count < view.ColumnCount)
        {
            if (view.Columns is { } columns) columns.Renumber(row.Columns, editor.Indices);
            else row.Columns.CopyTo(editor.Indices);
        }

        value = editor.Commit();
    }
}
