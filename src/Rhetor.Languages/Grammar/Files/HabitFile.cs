using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>Habits in a model file.</summary>
internal static class HabitFile
{
    internal static void Write(PackedWriter writer, GrammarHabits habits)
    {
        foreach (var table in (ReadOnlySpan<HabitTable>)[habits.Words, habits.Transitions, habits.Relations])
        {
            writer.Number((uint)table.Keys.Length);
            writer.Ascending(table.Keys);
            foreach (var value in table.Values)
                writer.Number(value);
        }
    }

    internal static GrammarHabits Read(PackedReader reader, int features, int transitions, int relations)
    {
        var words = Read(reader, 1 << 16);
        foreach (var reading in words.Values)
        {
            if (reading >> GrammarHabits.FeatureBits >= PartOfSpeechNames.Count || (reading & ((1 << GrammarHabits.FeatureBits) - 1)) >= features)
                throw new InvalidDataException("a word has a reading that is none");
        }

        return new GrammarHabits(words, Read(reader, transitions), Read(reader, relations));
    }

    private static HabitTable Read(PackedReader reader, int limit)
    {
        var keys = reader.Ascending(reader.Count());
        var values = new ushort[keys.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (ushort)reader.Index(limit);
        return new HabitTable(keys, values);
    }
}
