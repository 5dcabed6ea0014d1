using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Findings;

namespace Rhetor.Cli.Baselines;

/// <summary>The findings that were known before, by path: <c>rhetor/baseline/1</c>. Immutable.</summary>
internal sealed class BaselineFile
{
    private const string Schema = "rhetor/baseline/1";
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _known;

    private BaselineFile(ImmutableArray<KnownFinding> findings)
    {
        Findings = findings;
        _known = findings.GroupBy(f => f.Path, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.Select(f => f.Fingerprint).ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public static BaselineFile Empty { get; } = new([]);

    /// <summary>All of them, in the order of the file.</summary>
    public ImmutableArray<KnownFinding> Findings { get; }

    /// <summary>The fingerprints that are known of a text.</summary>
    public ImmutableHashSet<string> Of(string path) => _known.GetValueOrDefault(path, ImmutableHashSet<string>.Empty);

    /// <exception cref="CliException">The file cannot be read, or is no baseline.</exception>
    public static BaselineFile Read(CliHost host, string path, string option = "--baseline ")
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(host.Resolve(path)));
            if (json.RootElement.GetProperty("schema").GetString() != Schema) throw CliException.Usage($"{path}: expected a baseline of schema {Schema}");
            return new BaselineFile([.. json.RootElement.GetProperty("findings").EnumerateArray().Select(Read)]);
        }
        catch (JsonException exception)
        {
            throw CliException.Usage(FormattableString.Invariant($"{path}:{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}: no valid JSON: expected a baseline of schema {Schema}"));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw CliException.Usage($"{path}: expected a baseline of schema {Schema}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{option}{path}: {(exception is FileNotFoundException or DirectoryNotFoundException ? "no such file" : exception.Message.ReplaceLineEndings(" "))}");
        }
    }

    /// <summary>The findings of a document that a baseline remembers: those that count.</summary>
    public static IEnumerable<KnownFinding> Of(DocumentReport document) => document.Findings
        .Where(f => f.Counts && f.IsAboutText)
        .Select(f => new KnownFinding(document.Path ?? "", f.Marker, f.Fingerprint, document.Document.Text.ToString(f.Span)));

    /// <summary>Writes a baseline; the words stand beside the fingerprints for people.</summary>
    public static void Write(Stream output, IEnumerable<KnownFinding> findings)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("path", finding.Path);
            json.WriteString("marker", finding.Marker);
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("text", finding.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static KnownFinding Read(JsonElement finding) => new(
        finding.GetProperty("path").GetString() ?? "",
        finding.TryGetProperty("marker", out var marker) ? marker.GetString() ?? "" : "",
        finding.GetProperty("fingerprint").GetString() ?? "",
        finding.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "");
}
