using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>Writes <c>rhetor/report/1</c>: one JSON object with all documents. Documents are flushed as they come.</summary>
public sealed class JsonReportWriter : IReportWriter, IDisposable
{
    private readonly Stream _output;
    private readonly OffsetUnit _unit;
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    /// <param name="unit">In what offsets are counted.</param>
    public JsonReportWriter(Stream output, OffsetUnit unit = OffsetUnit.Utf16)
    {
        _output = output;
        _unit = unit;

        // Danish letters and quotation marks stay readable; what could end a script element is still escaped elsewhere (HTML report).
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public void Begin(ToolInfo tool)
    {
        _json.WriteStartObject();
        _json.WriteString("schema", "rhetor/report/1");
        _json.WriteString("offsets", _unit == OffsetUnit.Codepoints ? "codepoints" : "utf16");
        _json.WriteStartObject("tool");
        _json.WriteString("version", tool.Version);
        _json.WriteString("rules", tool.Rules);
        _json.WriteStartArray("models");
        foreach (var model in tool.Models)
        {
            _json.WriteStartObject();
            _json.WriteString("language", model.Language);
            _json.WriteString("version", model.Version);
            _json.WriteString("fingerprint", model.Fingerprint);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartArray("documents");
    }

    /// <inheritdoc/>
    public void Write(DocumentReport document)
    {
        JsonDocumentWriter.Write(_json, document, _unit);
        _json.Flush();
    }

    /// <inheritdoc/>
    public void End(IReadOnlyList<InputError> errors)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            _json.WriteStartObject();
            _json.WriteString("path", error.Path);
            if (error.Line is { } line) _json.WriteNumber("line", line);
            else _json.WriteNull("line");
            _json.WriteString("message", error.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
