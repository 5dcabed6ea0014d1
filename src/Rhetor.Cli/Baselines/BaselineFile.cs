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

    private BaselineFile(ImmutableDictionary<string, ImmutableHashSet<string>> known) => _known = known;

    public static BaselineFile Empty { get; } = new(ImmutableDictionary<string, ImmutableHashSet<string>>.Empty);

    /// <summary>The fingerprints that are known of a text.</summary>
    public ImmutableHashSet<string> Of(string path) => _known.GetValueOrDefault(path, ImmutableHashSet<string>.Empty);

    /// <exception cref="CliException">The file cannot be read, or is no baseline.</exception>
    public static BaselineFile Read(CliHost host, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(host.Resolve(path)));
            if (json.RootElement.GetProperty("schema").GetString() != Schema) throw CliException.Usage($"{path}: expected a baseline of schema {Schema}");
            var known = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
            foreach (var finding in json.RootElement.GetProperty("findings").EnumerateArray())
            {
                var of = finding.GetProperty("path").GetString()!;
                known[of] = known.GetValueOrDefault(of, ImmutableHashSet<string>.Empty).Add(finding.GetProperty("fingerprint").GetString()!);
            }

            return new BaselineFile(known.ToImmutable());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CliException.Usage($"{path}: expected a baseline of schema {Schema}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--baseline {path}: {(exception is FileNotFoundException ? "no such file" : exception.Message.ReplaceLineEndings(" "))}");
        }
    }

    /// <summary>Writes the findings of documents that count or that a baseline suppresses; the words stand beside the fingerprints for people.</summary>
    public static int Write(Stream output, IEnumerable<DocumentReport> documents)
    {
        var count = 0;
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var document in documents)
        {
            foreach (var finding in document.Findings.Where(f => f.Counts && f.IsAboutText))
            {
                json.WriteStartObject();
                json.WriteString("path", document.Path);
                json.WriteString("marker", finding.Marker);
                json.WriteString("fingerprint", finding.Fingerprint);
                json.WriteString("text", document.Document.Text.AsSpan(finding.Span));
                json.WriteEndObject();
                count++;
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
        return count;
    }
}
