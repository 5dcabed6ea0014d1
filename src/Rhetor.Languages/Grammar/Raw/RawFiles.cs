using System.IO.Compression;
using System.Text;

namespace Rhetor.Languages.Grammar.Raw;

/// <summary>The lines of raw text files, plain or gzip.</summary>
internal static class RawFiles
{
    internal static IEnumerable<string> Lines(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            using var file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
                yield return line;
        }
    }
}
