using Microsoft.ML.Data;
using Rhetor.Learning.MLNet.Data;

namespace Rhetor.Learning.MLNet.Transforms;

/// <summary>What ML.NET reads from a row and writes to it, with the names that the columns have in the caller's pipeline.</summary>
internal static class ScoredRow
{
    public static SchemaDefinition InputSchema(string column)
    {
        var schema = SchemaDefinition.Create(typeof(Input));
        schema[nameof(Input.Text)].ColumnName = column;
        return schema;
    }

    public static SchemaDefinition VectorSchema(string column, IReadOnlyList<string> names)
    {
        var schema = SchemaDefinition.Create(typeof(Vector));
        var scores = schema[nameof(Vector.Scores)];
        scores.ColumnName = column;
        scores.ColumnType = new VectorDataViewType(NumberDataViewType.Single, names.Count);
        scores.AddAnnotation(SlotNames.Kind, SlotNames.Buffer(names), SlotNames.TypeFor(names.Count));
        return schema;
    }

    public static SchemaDefinition ScalarSchema(string column)
    {
        var schema = SchemaDefinition.Create(typeof(Scalar));
        schema[nameof(Scalar.Score)].ColumnName = column;
        return schema;
    }

    // ML.NET makes these objects itself, by their parameterless constructors.
    public sealed class Input
    {
        public ReadOnlyMemory<char> Text { get; set; }
    }

    public sealed class Vector
    {
        public VBuffer<float> Scores { get; set; }
    }

    public sealed class Scalar
    {
        public float Score { get; set; }
    }
}
