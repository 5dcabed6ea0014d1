using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>Writes one document of <c>rhetor/report/1</c> a line, each flushed as a whole, so that an interrupted run ends at a line.</summary>
public sealed class JsonLinesReportWriter : IReportWriter, IDisposable
{
    private readonly Stream _output;
    private readonly OffsetUnit _unit;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    /// <param name="unit">In what offsets are counted.</param>
    public JsonLinesReportWriter(Stream output, OffsetUnit unit = OffsetUnit.Utf16)
    {
        _output = output;
        _unit = unit;
        _json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public void Begin(ToolInfo tool)
    {
    }

    /// <inheritdoc/>
    public void Write(DocumentReport document)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        JsonDocumentWriter.Write(_json, document, _unit);
        _json.Flush();
        _line.GetSpan(1)[0] = (byte)'\n';
        _line.Advance(1);
        _output.Write(_line.WrittenSpan);
        _output.Flush();
    }

    /// <inheritdoc/>
    public void End(IReadOnlyList<InputError> errors) => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
