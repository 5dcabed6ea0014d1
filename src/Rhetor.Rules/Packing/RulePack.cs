using System.Buffers.Binary;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Packing;

/// <summary>
/// What the files of a source hold, read and checked once and for all when an assembly is built: a start reads it some ten times faster
/// than the files. It says the same as they do, places included; examples and whatever people read stay in the files. The format belongs
/// to the build: a pack is read by the library that was built with it.
/// </summary>
internal static class RulePack
{
    /// <summary>Writes what files hold.</summary>
    public static void Write(Stream stream, IReadOnlyList<FileSyntax> files)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (directory, heads, bodies) = (new PackWriter(texts), new PackWriter(texts), new PackWriter(texts));
        var writer = new FileWriter(heads, bodies);
        directory.Number(files.Count);
        foreach (var file in files)
        {
            directory.Text(file.Path);
            directory.Number(heads.Length);
            writer.File(file);
        }

        TextTable.Write(stream, [.. texts.OrderBy(t => t.Value).Select(t => t.Key)]);
        TextTable.Write(stream, directory.Length);
        TextTable.Write(stream, heads.Length);
        directory.CopyTo(stream);
        heads.CopyTo(stream);
        bodies.CopyTo(stream);
    }

    /// <summary>Reads what the files hold whose paths start with a prefix.</summary>
    /// <param name="bytes">The pack.</param>
    /// <param name="prefix">What the paths start with.</param>
    /// <param name="source">A file as it was written.</param>
    public static IReadOnlyList<FileSyntax> Read(byte[] bytes, string prefix, Func<string, FileSyntax> source)
    {
        var texts = TextTable.Read(bytes, 0, out var at);
        var directory = at + 8;
        var heads = directory + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        var bodies = heads + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
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

        return files;
    }
}
