using System.Globalization;
using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Reporting;

/// <summary>Writes GitHub Actions annotations, one a finding that counts.</summary>
/// <remarks>Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions.</remarks>
public sealed class GitHubReportWriter : TextReportWriter
{
    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    public GitHubReportWriter(Stream output)
        : base(output)
    {
    }

    /// <inheritdoc/>
    public override void Write(DocumentReport document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var finding in document.Findings.Where(f => f.Counts))
        {
            var location = document.Source.GetLocation(document.InSource(finding.Span));
            var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = string.Create(
                CultureInfo.InvariantCulture,
                $"file={Property(document.Path ?? "text")},line={location.Start.Line + 1},endLine={location.End.Line + 1}{Columns(location)},title={Property($"{finding.Id} {finding.Marker}")}");
            var whose = finding.Speaker is { } speaker ? $"{Names.Of(finding.Voice)}, {OneLine(speaker)}" : Names.Of(finding.Voice);
            Output.WriteLine($"::{command} {place}::{Data($"{OneLine(finding.Message)} ({whose}; {finding.Score.ToString("0.00", CultureInfo.InvariantCulture)})")}");
        }
    }

    /// <inheritdoc/>
    public override void End(IReadOnlyList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
        {
            var line = error.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $",line={number}") : "";
            Output.WriteLine($"::error file={Property(error.Path)}{line},title=not analysed::{Data(OneLine(error.Message))}");
        }

        base.End(errors);
    }

    // GitHub takes columns only where they lie in one line.
    private static string Columns(Text.Location location) => location.Start.Line == location.End.Line
        ? string.Create(CultureInfo.InvariantCulture, $",col={location.Start.Character + 1},endColumn={location.End.Character + 1}")
        : "";

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
