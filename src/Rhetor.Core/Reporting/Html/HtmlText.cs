using System.Collections.Immutable;
using System.Globalization;
using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Reporting.Html;

/// <summary>One text of the report, with its findings numbered, and the small writing that its parts share.</summary>
internal sealed class HtmlText
{
    public HtmlText(TextWriter output, DocumentReport report, int number, Severity least)
    {
        Output = output;
        Report = report;
        Number = number;
        var shown = ImmutableArray.CreateBuilder<NumberedFinding>();
        foreach (var finding in report.Findings)
        {
            if (!finding.IsAboutText || finding.Suppressed is not null || finding.Severity < least) continue;
            var order = report.Catalog.IndexOf(finding.Marker);
            var marker = order >= 0 ? report.Catalog.Markers[order] : new Marker { Id = finding.Id, Slug = finding.Marker, Title = finding.Marker, Description = "" };
            shown.Add(new NumberedFinding(string.Create(CultureInfo.InvariantCulture, $"{number}-{shown.Count + 1}"), shown.Count + 1, finding, marker, order));
        }

        Findings = shown.ToImmutable();
    }

    public TextWriter Output { get; }

    public DocumentReport Report { get; }

    public int Number { get; }

    public ImmutableArray<NumberedFinding> Findings { get; }

    public AnnotatedDocument Document => Report.Document;

    public void Raw(string markup) => Output.Write(markup);

    public void Write(FormattableString markup) => Output.Write(markup.ToString(CultureInfo.InvariantCulture));

    public static string Escape(string text) => HtmlPage.Escape(text);

    /// <summary>A number with as many digits as a drawing needs.</summary>
    public static string Place(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
