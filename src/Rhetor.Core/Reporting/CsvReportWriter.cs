using System.Globalization;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>Writes one finding a row (RFC 4180, with a header), for spreadsheets. A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
public sealed class CsvReportWriter : TextReportWriter
{
    private readonly OffsetUnit _unit;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    /// <param name="unit">In what offsets are counted.</param>
    public CsvReportWriter(Stream output, OffsetUnit unit = OffsetUnit.Utf16)
        : base(output) => _unit = unit;

    /// <inheritdoc/>
    public override void Begin(ToolInfo tool) => Row(
        "path", "language", "line", "column", "start", "length", "id", "marker", "severity", "score", "basis", "voice", "speaker", "target",
        "suppressed", "text", "sentence", "message", "rules", "fingerprint");

    /// <inheritdoc/>
    public override void Write(DocumentReport document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var map = new OffsetMap(document.Source, _unit);
        foreach (var finding in document.Findings)
        {
            var span = document.InSource(finding.Span);
            var (line, column) = map.LineColumn(span.Start);
            Row(
                document.Path ?? "",
                document.Language,
                Number(line),
                Number(column),
                Number(map.At(span.Start)),
                Number(map.Length(span)),
                finding.Id,
                finding.Marker,
                Names.Of(finding.Severity),
                finding.Score.ToString("0.####", CultureInfo.InvariantCulture),
                Names.Of(finding.Basis),
                Names.Of(finding.Voice),
                finding.Speaker ?? "",
                finding.Target ?? "",
                finding.Suppressed is { } suppression ? Names.Of(suppression.Kind) : "",
                document.Document.Text.ToString(finding.Span),
                finding.IsAboutText ? document.Document.TextOf(document.Document.Sentences[finding.Sentence]) : "",
                finding.Message,
                string.Join(' ', finding.Evidence.Select(e => e.Rule.Id).Distinct(StringComparer.Ordinal)),
                finding.Fingerprint);
        }
    }

    private void Row(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) Output.Write(',');
            Output.Write(Cell(cells[i]));
        }

        Output.Write("\r\n");
    }

    private static string Cell(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
