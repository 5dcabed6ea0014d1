using Microsoft.ML.Data;

namespace Rhetor.Learning.MLNet.Data;

/// <summary>The names of a vector's slots, as ML.NET keeps them: an annotation of the column.</summary>
internal static class SlotNames
{
    public const string Kind = "SlotNames";

    public static Microsoft.ML.DataViewSchema.Annotations Of(IReadOnlyList<string> names)
    {
        var builder = new Microsoft.ML.DataViewSchema.Annotations.Builder();
        var values = Buffer(names);
        builder.Add(Kind, TypeFor(names.Count), (ref VBuffer<ReadOnlyMemory<char>> value) => values.CopyTo(ref value));
        return builder.ToAnnotations();
    }

    public static VectorDataViewType TypeFor(int count) => new(TextDataViewType.Instance, count);

    public static VBuffer<ReadOnlyMemory<char>> Buffer(IReadOnlyList<string> names) => new(names.Count, [.. names.Select(name => name.AsMemory())]);

    /// <summary>The names, or null where the column has none.</summary>
    public static string[]? Read(Microsoft.ML.DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull(Kind) is not { } kind || kind.Type is not VectorDataViewType { ItemType: TextDataViewType }) return null;
        VBuffer<ReadOnlyMemory<char>> values = default;
        column.Annotations.GetValue(Kind, ref values);
        return [.. values.DenseValues().Select(name => name.ToString())];
    }
}
