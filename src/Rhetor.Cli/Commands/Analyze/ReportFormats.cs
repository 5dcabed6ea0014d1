using Rhetor.Cli.Baselines;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Output.Terminal;
using Rhetor.Markers;
using Rhetor.Reporting;
using Rhetor.Reporting.Html;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>The reports by name.</summary>
internal static class ReportFormats
{
    public const string Console = "console";
    public const string JsonLines = "jsonl";

    public static IReadOnlyList<string> All { get; } = [Console, "json", JsonLines, "sarif", "html", "markdown", "csv", "junit", "github"];

    /// <summary>Creates the writer of a report.</summary>
    /// <param name="format">Its name, one of <see cref="All"/>.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="host">The world, for the width and colours of the console report.</param>
    /// <param name="isTerminal">Whether the stream is the host's standard output.</param>
    /// <param name="request">What was asked for.</param>
    public static IReportWriter Create(string format, Stream stream, CliHost host, bool isTerminal, AnalyzeRequest request) => format switch
    {
        "json" => new JsonReportWriter(stream, request.Offsets),
        JsonLines => new JsonLinesReportWriter(stream, request.Offsets),
        "sarif" => new SarifReportWriter(stream, request.Input.Baseline != BaselineFile.Empty),
        "html" => new HtmlReportWriter(stream, request.MinSeverity ?? Severity.Suggestion),
        "markdown" => new MarkdownReportWriter(stream),
        "csv" => new CsvReportWriter(stream, request.Offsets),
        "junit" => new JUnitReportWriter(stream),
        "github" => new GitHubReportWriter(stream),
        _ => new ConsoleReportWriter(new Page(host, stream, isTerminal), request.MinSeverity ?? Severity.Suggestion, request.Quiet),
    };
}
