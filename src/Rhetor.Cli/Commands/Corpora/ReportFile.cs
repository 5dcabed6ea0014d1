using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Corpora;

/// <summary>A file that <c>rhetor analyze --format jsonl</c> wrote, for what is counted in it. A bad line is told with its place; the others go on.</summary>
internal sealed class ReportFile
{
    private const int ShownErrors = 10;
    private const string Expected = "expected a document as rhetor analyze --format jsonl writes it";

    private ReportFile(string path, List<DocumentRow> rows, Dictionary<string, string> ids, int errors)
    {
        Path = path;
        Rows = rows;
        Ids = ids;
        Errors = errors;
    }

    public string Path { get; }

    public IReadOnlyList<DocumentRow> Rows { get; }

    /// <summary>The ids of markers by slug, as far as they occur.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; }

    /// <summary>How many lines were bad.</summary>
    public int Errors { get; private set; }

    /// <exception cref="CliException">The file cannot be read, or holds no document.</exception>
    public static ReportFile Read(CliHost host, string path, CancellationToken cancellationToken)
    {
        var rows = new List<DocumentRow>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = 0;
        try
        {
            using var file = File.OpenRead(host.Resolve(path));
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream, new UTF8Encoding(false));
            for (var line = 1; reader.ReadLine() is { } text; line++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (string.IsNullOrWhiteSpace(text)) continue;
                if (ReadRow(text, line, ids, out var fault) is { } row)
                {
                    rows.Add(row);
                    continue;
                }

                Complain(host, path, line, fault, errors++);
                if (line == 1 && text.Trim() == "{") throw CliException.Usage($"{path}: looks like a report of --format json: expected one document a line, as --format jsonl writes them");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw CliException.Usage($"{path}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }

        return rows.Count > 0 ? new ReportFile(path, rows, ids, errors) : throw CliException.Usage($"{path}: no documents: {Expected}");
    }

    /// <summary>Counts a line as bad for a reason found later, such as a missing date.</summary>
    public void Refuse(CliHost host, DocumentRow row, string fault)
    {
        Complain(host, Path, row.Line, fault, Errors++);
    }

    private static void Complain(CliHost host, string path, int line, string fault, int before)
    {
        if (before < ShownErrors) host.Complain(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{line}: {fault}"));
        else if (before == ShownErrors) host.Complain($"{path}: further bad lines are left out, but not told of one by one");
    }

    private static DocumentRow? ReadRow(string text, int line, Dictionary<string, string> ids, out string fault)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("summary", out var summary)) return Fault($"no 'summary': {Expected}", out fault);
            if (!root.TryGetProperty("words", out var words)) return Fault("no 'words', an older version wrote it: run rhetor analyze again", out fault);
            foreach (var finding in root.TryGetProperty("findings", out var findings) ? findings.EnumerateArray() : default)
                ids[finding.GetProperty("marker").GetString()!] = finding.GetProperty("id").GetString()!;
            fault = "";
            return new DocumentRow(line, (WordsIn(words, "author"), WordsIn(words, "reported")), Counts(summary, "author"), Counts(summary, "reported"), Meta(root));
        }
        catch (JsonException exception)
        {
            return Fault(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no JSON at column {exception.BytePositionInLine + 1}: {Expected}"), out fault);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Fault($"something is not as it should be: {Expected}", out fault);
        }
    }

    private static DocumentRow? Fault(string message, out string fault)
    {
        fault = message;
        return null;
    }

    private static int WordsIn(JsonElement words, string side) => Natural(words.GetProperty(side));

    private static ImmutableDictionary<string, int> Counts(JsonElement summary, string side) =>
        summary.GetProperty(side).EnumerateObject().ToImmutableDictionary(p => p.Name, p => Natural(p.Value), StringComparer.Ordinal);

    private static int Natural(JsonElement value) => value.GetInt32() is var number and >= 0 ? number : throw new FormatException();

    private static ImmutableDictionary<string, string> Meta(JsonElement root) => root.TryGetProperty("meta", out var meta)
        ? meta.EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal)
        : ImmutableDictionary<string, string>.Empty;
}
