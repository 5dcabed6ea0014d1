using System.Runtime.InteropServices;
using Rhetor.Learning.Linear;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Tables of quantised linear models as bytes: about one byte a weight, and one a column.</summary>
public static class LinearTableCodec
{
    private const int MaxOutputs = 4096;

    /// <summary>Writes a table.</summary>
    public static void Write(SectionWriter writer, LinearTable table)
    {
        writer.WriteCount(table.ColumnCount);
        writer.WriteCount(table.OutputCount);
        for (var output = 0; output < table.OutputCount; output++)
        {
            writer.WriteDouble(table.Intercepts[output]);
            writer.WriteSingle(table.Scales[output]);
        }

        writer.WriteCount(table.Columns.Length);
        ColumnDeltas.Write(writer, table.Columns);
        for (var place = 0; place < table.Columns.Length; place++)
            writer.WriteBytes(MemoryMarshal.AsBytes(table.WeightsAt(place)));
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="ModelFileException">The bytes are no table.</exception>
    public static LinearTable Read(ref SectionReader reader)
    {
        var columnCount = reader.ReadCount(LinearTable.MaxColumnCount);
        var outputs = reader.ReadLength(12, MaxOutputs);
        var intercepts = new double[outputs];
        var scales = new float[outputs];
        for (var output = 0; output < outputs; output++)
        {
            intercepts[output] = reader.ReadDouble();
            scales[output] = reader.ReadSingle();
        }

        var count = reader.ReadLength(1 + outputs);
        var columns = ColumnDeltas.Read(ref reader, count);
        var weights = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(checked(count * outputs)));
        try
        {
            return new LinearTable(columnCount, columns, weights, [.. scales], [.. intercepts]);
        }
        catch (ArgumentException e)
        {
            throw reader.Fault(e.Message.TrimEnd('.'));
        }
    }
}
