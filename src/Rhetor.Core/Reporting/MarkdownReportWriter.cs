using System.Globalization;
using System.Text;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>Writes a report for pull requests and wikis: a table of findings and a summary a document. Text of the article is escaped and never becomes markup.</summary>
public sealed class MarkdownReportWriter : TextReportWriter
{
    private const string Special = "\\`*_[]<>|&~";
    private const string SpecialInFront = "#+-=";

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    public MarkdownReportWriter(Stream output)
        : base(output)
    {
    }

    /// <inheritdoc/>
    public override void Begin(ToolInfo tool) => Output.WriteLine("# Rhetor report");

    /// <inheritdoc/>
    public override void Write(DocumentReport document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Output.WriteLine();
        Output.WriteLine($"## {Escape(document.Path ?? "text")}");
        Output.WriteLine();
        var shown = document.Findings.Where(f => f.Counts).ToList();
        if (shown.Count == 0)
        {
            Output.WriteLine("Nothing found.");
            WriteSuppressed(document);
            return;
        }

        Output.WriteLine("| Line | Voice | Speaker | Marker | Score | Words | Why |");
        Output.WriteLine("| ---: | --- | --- | --- | ---: | --- | --- |");
        foreach (var finding in shown) WriteRow(document, finding);
        Output.WriteLine();
        WriteSummary(document.Summary);
        WriteSuppressed(document);
    }

    /// <inheritdoc/>
    public override void End(IReadOnlyList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count > 0)
        {
            Output.WriteLine();
            Output.WriteLine("## Not analysed");
            Output.WriteLine();
            foreach (var error in errors) Output.WriteLine($"- {Escape(error.ToString())}");
        }

        base.End(errors);
    }

    private void WriteRow(DocumentReport document, Finding finding)
    {
        var line = document.Source.Lines.IndexOf(document.InSource(finding.Span).Start) + 1;
        var score = finding.Score.ToString("0.00", CultureInfo.InvariantCulture);
        Output.WriteLine(
            $"| {line.ToString(CultureInfo.InvariantCulture)} | {Names.Of(finding.Voice)} | {Escape(finding.Speaker ?? "")} | {finding.Id} {finding.Marker} | {score} " +
            $"| {Escape(document.Document.Text.ToString(finding.Span))} | {Escape(finding.Message)} |");
    }

    private void WriteSuppressed(DocumentReport document)
    {
        var count = document.Findings.Count(f => f.Suppressed is not null);
        if (count == 0) return;
        Output.WriteLine();
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "finding" : "findings")} suppressed."));
    }

    private void WriteSummary(VoiceSummary summary)
    {
        Output.WriteLine("| Marker | Author | Reported |");
        Output.WriteLine("| --- | ---: | ---: |");
        foreach (var marker in summary.Author.Keys.Union(summary.Reported.Keys).Order(StringComparer.Ordinal))
        {
            var (author, reported) = (summary.Author.GetValueOrDefault(marker), summary.Reported.GetValueOrDefault(marker));
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {marker} | {author} | {reported} |"));
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal) || (escaped.Length == 0 && SpecialInFront.Contains(c, StringComparison.Ordinal))) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
