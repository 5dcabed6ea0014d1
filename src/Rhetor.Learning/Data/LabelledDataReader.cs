using System.IO.Compression;
using System.Text;

namespace Rhetor.Learning.Data;

/// <summary>Reads labelled data: JSON Lines (also gzipped), CSV, TSV, or a folder in the PTC layout. A faulty row is reported and left out; the others are read.</summary>
public static class LabelledDataReader
{
    /// <summary>Reads files and folders, in the given order.</summary>
    /// <param name="paths">Files (<c>.jsonl</c>, <c>.jsonl.gz</c>, <c>.csv</c>, <c>.tsv</c>) or folders in the PTC layout.</param>
    /// <param name="vocabulary">Which labels are known.</param>
    /// <param name="language">The language of rows that do not name theirs.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static LabelledDataset Read(
        IEnumerable<string> paths, LabelVocabulary vocabulary, string? language = null, CancellationToken cancellationToken = default)
    {
        var dataset = LabelledDataset.Empty;
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dataset = dataset.Concat(ReadOne(path, vocabulary, language));
        }

        return dataset;
    }

    private static LabelledDataset ReadOne(string path, LabelVocabulary vocabulary, string? language)
    {
        try
        {
            if (Directory.Exists(path)) return PtcReader.Read(path, vocabulary, language);
            using var stream = Open(path);
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Extension(path) switch
            {
                ".jsonl" => JsonLinesLabelReader.Read(reader, path, vocabulary, language),
                ".csv" => DelimitedLabelReader.Read(reader, path, ',', vocabulary, language),
                ".tsv" => DelimitedLabelReader.Read(reader, path, '\t', vocabulary, language),
                _ => Fault(path, "expected a .jsonl, .jsonl.gz, .csv or .tsv file, or a folder of articles with span files"),
            };
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fault(path, "no such file or folder");
        }
        catch (DecoderFallbackException)
        {
            return Fault(path, "expected UTF-8");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Fault(path, $"cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static string Extension(string path)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) path = path[..^3];
        return Path.GetExtension(path).ToLowerInvariant();
    }

    private static LabelledDataset Fault(string path, string message) => new([], [new DataFault(path, 1, 0, message)]);
}
