using System.Buffers.Binary;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Packing;

/// <summary>
/// What the files of a source hold, read and checked once and for all when an assembly is built: a start reads it some ten times faster
/// than the files. It says the same as they do, places included; examples and whatever people read stay in the files. With it goes, for
/// each language, the index of its rules, which holds as long as no other source changes them. The format belongs to the build: a pack is
/// read by the library that was built with it.
/// </summary>
internal static class RulePack
{
    /// <summary>Writes what files hold, and the indexes of a set of just their rules.</summary>
    public static void Write(Stream stream, IReadOnlyList<FileSyntax> files, RuleSet rules)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (directory, heads, bodies, indexes) = (new PackWriter(texts), new PackWriter(texts), new PackWriter(texts), new PackWriter(texts));
        var writer = new FileWriter(heads, bodies);
        directory.Number(files.Count);
        foreach (var file in files)
        {
            directory.Text(file.Path);
            directory.Number(heads.Length);
            writer.File(file);
        }

        directory.Number(rules.Languages.Length);
        foreach (var language in rules.Languages)
        {
            var program = rules.AnalyzerFor(language)!.Program;
            directory.Text(language);
            directory.Digest(RuleIndex.KeyOf(program.Syntaxes));
            directory.Number(indexes.Length);
            program.Index.Write(indexes);
        }

        TextTable.Write(stream, [.. texts.OrderBy(t => t.Value).Select(t => t.Key)]);
        TextTable.Write(stream, directory.Length);
        TextTable.Write(stream, heads.Length);
        TextTable.Write(stream, bodies.Length);
        directory.CopyTo(stream);
        heads.CopyTo(stream);
        bodies.CopyTo(stream);
        indexes.CopyTo(stream);
    }

    /// <summary>Reads what the files hold whose paths start with a prefix.</summary>
    /// <param name="bytes">The pack.</param>
    /// <param name="prefix">What the paths start with.</param>
    /// <param name="source">A file as it was written.</param>
    public static ParsedSource Read(byte[] bytes, string prefix, Func<string, FileSyntax> source)
    {
        var texts = TextTable.Read(bytes, 0, out var at);
        var directory = at + 12;
        var heads = directory + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        var bodies = heads + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
        var indexes = bodies + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 8));
        var entries = new PackReader(bytes, texts, "", directory);
        var files = new List<FileSyntax>();
        for (var rest = entries.Number(); rest > 0; rest--)
        {
            var (path, head) = (entries.Text(), heads + entries.Number());
            if (!path.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var file = new FileSyntax(path);
            new FileReader(
                new PackReader(bytes, texts, path, head),
                body => new BodyReader(new PackReader(bytes, texts, path, bodies + body)),
                new Lazy<FileSyntax>(() => source(path))).ReadInto(file);
            files.Add(file);
        }

        var byLanguage = new Dictionary<string, PackedIndex>(StringComparer.Ordinal);
        for (var rest = entries.Number(); rest > 0; rest--)
        {
            var (language, key, index) = (entries.Text(), entries.Digest(), indexes + entries.Number());
            byLanguage.Add(language, new PackedIndex(key, lexicons => RuleIndex.Read(new PackReader(bytes, texts, "", index), language, lexicons)));
        }

        return new ParsedSource(files, byLanguage);
    }
}
