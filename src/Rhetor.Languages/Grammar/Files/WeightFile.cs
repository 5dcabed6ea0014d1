using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>A weight table in a model file, column by column, which packs better than row by row.</summary>
internal static class WeightFile
{
    internal static void Write(PackedWriter writer, WeightTable table)
    {
        writer.Number((uint)table.Keys.Length);
        writer.Ascending(table.Keys);
        foreach (var count in table.Counts)
            writer.Byte(count);
        foreach (var cell in table.Cells)
            writer.Number((uint)(cell & 0xFFFF));
        foreach (var cell in table.Cells)
            writer.Signed(cell >> 16);
    }

    internal static WeightTable Read(PackedReader reader, int classes)
    {
        var keys = reader.Ascending(reader.Count());
        var counts = new byte[keys.Length];
        var total = 0;
        for (var i = 0; i < counts.Length; i++)
            total += counts[i] = reader.Byte();
        if (total >= 1 << 24)
            throw new InvalidDataException("there are too many weights");
        var cells = new int[total];
        for (var i = 0; i < total; i++)
            cells[i] = reader.Index(classes);
        for (var i = 0; i < total; i++)
        {
            var weight = reader.Signed();
            if (weight is < short.MinValue or > short.MaxValue)
                throw new InvalidDataException("a weight is out of range");
            cells[i] |= weight << 16;
        }

        return new WeightTable(keys, counts, cells);
    }
}
