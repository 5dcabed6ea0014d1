using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Analysis;
using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Reporting;

/// <summary>Writes SARIF 2.1.0: one run, a rule a marker, a result a finding, with UTF-16 columns, ranks, fingerprints, suppressions and baseline states.</summary>
/// <remarks>Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.</remarks>
public sealed class SarifReportWriter : IReportWriter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly bool _hasBaseline;
    private readonly AnalyzerFailureKind[] _failures = Enum.GetValues<AnalyzerFailureKind>();
    private readonly List<Marker> _markers = [];
    private ToolInfo? _tool;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    /// <param name="hasBaseline">Whether the run was compared with a baseline: then every result says whether it is new.</param>
    public SarifReportWriter(Stream output, bool hasBaseline = false)
    {
        _output = output;
        _hasBaseline = hasBaseline;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public void Begin(ToolInfo tool)
    {
        _tool = tool;
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Write(DocumentReport document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var marker in document.Catalog.Markers)
        {
            if (!_markers.Exists(m => m.Id == marker.Id)) _markers.Add(marker);
        }

        foreach (var finding in document.Findings) SarifResult.Write(_json, document, finding, RuleIndexOf(finding), _hasBaseline);
        _json.Flush();
    }

    /// <inheritdoc/>
    public void End(IReadOnlyList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        _json.WriteEndArray();
        WriteTool();
        WriteInvocation(errors);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    // The rules are written at the end, failures first; markers only ever join at the end of their list.
    private int RuleIndexOf(Finding finding)
    {
        var failure = Array.FindIndex(_failures, kind => AnalyzerFailure.IdOf(kind) == finding.Id);
        return failure >= 0 ? failure : _markers.FindIndex(m => m.Id == finding.Id) is var marker and >= 0 ? _failures.Length + marker : -1;
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "Rhetor");
        _json.WriteString("version", _tool!.Version);
        _json.WriteString("semanticVersion", _tool.Version);
        _json.WriteStartArray("rules");
        foreach (var kind in _failures)
        {
            var title = AnalyzerFailure.TitleOf(kind);
            WriteRule(AnalyzerFailure.IdOf(kind), "analyzer-failure", title, title + "; its findings for that text are missing.", "", Severity.Warning);
        }

        foreach (var marker in _markers) WriteRule(marker.Id, marker.Slug, marker.Title, marker.Description, $" rhetor explain {marker.Id} tells more, with examples.", marker.DefaultSeverity);
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("rules", _tool.Rules);
        _json.WriteStartArray("models");
        foreach (var model in _tool.Models) _json.WriteStringValue($"{model.Language} {model.Version} {model.Fingerprint}");
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(string id, string name, string title, string description, string more, Severity severity)
    {
        _json.WriteStartObject();
        _json.WriteString("id", id);
        _json.WriteString("name", name);
        WriteText(_json, "shortDescription", title);
        WriteText(_json, "fullDescription", description);
        WriteText(_json, "help", description + more);
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", SarifResult.LevelOf(severity));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteInvocation(IReadOnlyList<InputError> errors)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", errors.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in errors)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "error");
            WriteText(_json, "message", error.ToString());
            SarifResult.WriteLocations(_json, error);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    internal static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
