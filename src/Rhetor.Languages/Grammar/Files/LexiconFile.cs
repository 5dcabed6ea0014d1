using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>The lexicon in a model file. Many words share the same tags, so these are written as indices.</summary>
internal static class LexiconFile
{
    internal static void Write(PackedWriter writer, Lexicon lexicon)
    {
        var words = lexicon.Words;
        writer.Number((uint)words.Count);
        writer.Ascending([.. words.Select(word => word.Word)]);
        foreach (var (_, entry) in words)
            writer.Number(entry.Tags);
        foreach (var (_, entry) in words)
            writer.Byte(entry.Closed ? (byte)1 : (byte)0);
        foreach (var (_, entry) in words)
            writer.Number(entry.Cluster);
        foreach (var (_, entry) in words)
            writer.Byte(entry.Capital);
        foreach (var (_, entry) in words)
            writer.Number(entry.Class);
    }

    internal static Lexicon Read(PackedReader reader)
    {
        var keys = reader.Ascending(reader.Count());
        var tags = new uint[keys.Length];
        var closed = new bool[keys.Length];
        var clusters = new ushort[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            tags[i] = (uint)reader.Index(1 << PartOfSpeechNames.Count);
        for (var i = 0; i < keys.Length; i++)
        {
            closed[i] = reader.Byte() != 0;
            if ((closed[i] && tags[i] == 0) || (tags[i] & 1) != 0)
                throw new InvalidDataException("a word has no part of speech");
        }

        for (var i = 0; i < keys.Length; i++)
            clusters[i] = (ushort)reader.Index(1 << 16);
        var words = new (uint, LexiconEntry)[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            words[i] = (keys[i], new LexiconEntry(tags[i], closed[i], clusters[i], reader.Byte(), 0));
        for (var i = 0; i < keys.Length; i++)
            words[i].Item2 = words[i].Item2 with { Class = (ushort)reader.Index(WordClasses.Words) };
        return new Lexicon(words);
    }
}
