using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>The parser in a model file, its tables class by class, which packs better than row by row.</summary>
internal static class ParserFile
{
    internal static void Write(PackedWriter writer, Parser parser)
    {
        writer.Byte(parser.Trained ? (byte)1 : (byte)0);
        if (!parser.Trained)
            return;
        writer.Number(parser.RootRelation);
        var transitions = parser.Transitions;
        writer.Number((uint)transitions.Bits);
        for (var row = 0; row < transitions.Rows; row++)
            writer.Byte((byte)transitions.LeftOf(row));
        for (var row = 0; row < transitions.Rows; row++)
            writer.Byte((byte)transitions.RightOf(row));
        foreach (var habits in parser.Habits.Habits)
            writer.Byte(habits);
        WriteSlots(writer, parser.Slots);
        writer.Number((uint)parser.Relations.Bits);
        var weights = parser.Relations.Weights;
        for (var slot = 0; slot < RelationSlots.Width; slot++)
        {
            for (var at = slot; at < weights.Length; at += RelationSlots.Width)
                writer.Byte((byte)weights[at]);
        }

        foreach (var habits in parser.RelationHabits.Habits)
            writer.Byte(habits);
    }

    /// <summary>Reads a parser.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="relations">How many relations the model has.</param>
    internal static Parser Read(PackedReader reader, int relations)
    {
        if (reader.Index(2) == 0)
            return Parser.Untrained;
        var root = (ushort)reader.Index(relations);
        var rows = Rows(reader, TransitionTable.MostBits);
        var transitions = new TransitionTable(Weights(reader, rows), Weights(reader, rows));
        var habits = new TransitionHabits(Bytes(reader, TransitionHabits.Length));
        var slots = ReadSlots(reader, relations);
        rows = Rows(reader, RelationTable.MostBits);
        var weights = new sbyte[rows * RelationSlots.Width];
        for (var slot = 0; slot < RelationSlots.Width; slot++)
        {
            for (var at = slot; at < weights.Length; at += RelationSlots.Width)
                weights[at] = (sbyte)reader.Byte();
        }

        return new Parser(transitions, habits, slots, new RelationTable(weights), new RelationHabits(Bytes(reader, RelationHabits.Length)), root);
    }

    private static int Rows(PackedReader reader, int mostBits)
    {
        var bits = reader.Index(mostBits + 1);
        return bits > 0 ? 1 << bits : throw new InvalidDataException("a table is too small");
    }

    private static byte[] Bytes(PackedReader reader, int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = reader.Byte();
        return bytes;
    }

    private static sbyte[] Weights(PackedReader reader, int rows)
    {
        var weights = new sbyte[rows];
        for (var i = 0; i < rows; i++)
            weights[i] = (sbyte)reader.Byte();
        return weights;
    }

    private static void WriteSlots(PackedWriter writer, RelationSlots slots)
    {
        foreach (var relations in slots.Relations)
        {
            writer.Number((uint)relations.Length);
            foreach (var relation in relations)
                writer.Number(relation);
        }

        foreach (var allowed in slots.Allowed)
            writer.Number(allowed);
    }

    private static RelationSlots ReadSlots(PackedReader reader, int relations)
    {
        var slots = new ushort[PartOfSpeechNames.Count][];
        for (var tag = 0; tag < slots.Length; tag++)
        {
            slots[tag] = new ushort[reader.Count(RelationSlots.Width)];
            if (slots[tag].Length == 0)
                throw new InvalidDataException("a part of speech has no relations");
            for (var slot = 0; slot < slots[tag].Length; slot++)
                slots[tag][slot] = (ushort)reader.Index(relations);
        }

        var allowed = new ushort[slots.Length * RelationSlots.SidesEach];
        for (var side = 0; side < allowed.Length; side++)
        {
            allowed[side] = (ushort)reader.Index(1 << slots[side / RelationSlots.SidesEach].Length);
            if (allowed[side] == 0)
                throw new InvalidDataException("a part of speech has no relation to another");
        }

        return new RelationSlots(slots, allowed);
    }
}
