using Rhetor.Languages.Grammar.Lemmas;

namespace Rhetor.Languages.Grammar.Files;

/// <summary>Lemma scripts and the lemma dictionary in a model file.</summary>
internal static class LemmaFile
{
    internal static void Write(PackedWriter writer, LemmaScripts scripts, LemmaDictionary dictionary)
    {
        writer.Number((uint)scripts.All.Count);
        for (var i = 0; i < scripts.All.Count; i++)
        {
            var script = scripts.All[i];
            writer.Byte((byte)script.Case);
            writer.Text(script.FrontOff);
            writer.Text(script.FrontOn);
            writer.Text(script.BackOff);
            writer.Text(script.BackOn);
            writer.Number(scripts.Uses[i]);
        }

        writer.Number((uint)dictionary.Entries.Count);
        writer.Ascending([.. dictionary.Entries.Select(entry => entry.Key)]);
        foreach (var (_, script) in dictionary.Entries)
            writer.Number(script);
    }

    internal static (LemmaScripts Scripts, LemmaDictionary Dictionary) Read(PackedReader reader)
    {
        var scripts = new LemmaScript[reader.Count(ushort.MaxValue)];
        var uses = new uint[scripts.Length];
        for (var i = 0; i < scripts.Length; i++)
        {
            var kind = reader.Byte();
            if (kind > (byte)LemmaCase.Title)
                throw new InvalidDataException("a lemma's case is not known");
            scripts[i] = new LemmaScript((LemmaCase)kind, Affix(reader), Affix(reader), Affix(reader), Affix(reader));
            uses[i] = reader.Number();
        }

        var keys = reader.Ascending(reader.Count());
        var entries = new (uint, ushort)[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            entries[i] = (keys[i], (ushort)reader.Index(scripts.Length));
        return (new LemmaScripts(scripts, uses), new LemmaDictionary(entries));
    }

    private static string Affix(PackedReader reader)
    {
        var text = reader.Text();
        return text.Length <= LemmaScript.LongestAffix ? text : throw new InvalidDataException("an affix is too long");
    }
}
