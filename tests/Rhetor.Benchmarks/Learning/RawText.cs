using System.IO.Compression;

namespace Rhetor.Benchmarks.Learning;

/// <summary>Raw text, a line a sentence or paragraph, plain or gzipped.</summary>
internal static class RawText
{
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
