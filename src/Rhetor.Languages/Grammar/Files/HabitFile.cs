using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>Habits in a model file.</summary>
internal static class HabitFile
{
    internal static void Write(PackedWriter writer, HabitTable table)
    {
        writer.Number((uint)table.Keys.Length);
        writer.Ascending(table.Keys);
        foreach (var value in table.Values)
            writer.Number(value);
    }

    internal static HabitTable Read(PackedReader reader, int limit)
    {
        var keys = reader.Ascending(reader.Count());
        var values = new ushort[keys.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (ushort)reader.Index(limit);
        return new HabitTable(keys, values);
    }
}
