using System.Text;
using Rhetor.Findings;
using Rhetor.Reporting;

namespace Rhetor.Tests;

/// <summary>All that a report says, as text, so that two reports can be held against each other.</summary>
internal static class ReportText
{
    public static string Of(DocumentReport report)
    {
        using var stream = new MemoryStream();
        var writer = new JsonReportWriter(stream, OffsetUnit.Utf16);
        writer.Begin(new ToolInfo("0", null, []));
        writer.Write(report);
        writer.End([]);
        var text = new StringBuilder(Encoding.UTF8.GetString(stream.ToArray())).AppendLine();
        var document = report.Document;
        foreach (var token in document.Tokens) text.Append(token).AppendLine();
        foreach (var clause in document.Clauses) text.Append(clause).AppendLine();
        foreach (var quotation in document.Quotations) text.Append(quotation).AppendLine();
        foreach (var paragraph in document.Paragraphs) text.Append(paragraph).AppendLine();
        foreach (var sentence in document.Sentences) text.Append(sentence).AppendLine();
        foreach (var evidence in report.Analysis.Evidence)
            text.Append(evidence.Rule.Id).Append(evidence.Sentence).Append(evidence.Span).Append(evidence.Exception).Append(evidence.Message).AppendJoin(',', evidence.Captures).AppendLine();
        return text.ToString();
    }
}
