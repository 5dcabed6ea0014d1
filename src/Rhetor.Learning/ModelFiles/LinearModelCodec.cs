using System.Collections.Immutable;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Linear models as bytes.</summary>
public static class LinearModelCodec
{
    /// <summary>Writes a model.</summary>
    /// <exception cref="ArgumentException">A weight is beyond what a half can hold.</exception>
    public static void Write(SectionWriter writer, LinearModel model, LinearEncoding encoding = LinearEncoding.Single)
    {
        writer.WriteByte((byte)encoding);
        writer.WriteCount(model.ColumnCount);
        writer.WriteDouble(model.Intercept);
        writer.WriteCount(model.Columns.Length);
        ColumnDeltas.Write(writer, model.Columns);
        foreach (var weight in model.Weights)
        {
            if (encoding == LinearEncoding.Single)
                writer.WriteSingle(weight);
            else if (Half.IsFinite((Half)weight))
                writer.WriteHalf((Half)weight);
            else
                throw new ArgumentException($"Weight {weight} is too large for a half.", nameof(model));
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelFileException">The bytes are no linear model.</exception>
    public static LinearModel Read(ref SectionReader reader)
    {
        var encoding = reader.ReadByte();
        if (encoding > (byte)LinearEncoding.Half)
            throw reader.Fault($"weight encoding {encoding} is unknown");
        var columnCount = reader.ReadCount(LinearTable.MaxColumnCount);
        var intercept = reader.ReadDouble();
        var count = reader.ReadLength(encoding == (byte)LinearEncoding.Half ? 3 : 5);
        var columns = ColumnDeltas.Read(ref reader, count);
        var weights = ImmutableArray.CreateBuilder<float>(count);
        for (var i = 0; i < count; i++)
            weights.Add(encoding == (byte)LinearEncoding.Half ? (float)reader.ReadHalf() : reader.ReadSingle());
        try
        {
            return new LinearModel(columnCount, columns, weights.MoveToImmutable(), intercept);
        }
        catch (ArgumentException e)
        {
            throw reader.Fault(e.Message.TrimEnd('.'));
        }
    }
}
