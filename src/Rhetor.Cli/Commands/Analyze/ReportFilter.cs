using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>Leaves out the findings that were not asked for. Scores and labels of sentences stay what they are.</summary>
internal static class ReportFilter
{
    public static DocumentReport Apply(DocumentReport document, AnalyzeRequest request)
    {
        if (request.Voices.Count == 0 && request.MinScore <= 0 && request.MinSeverity is null or Severity.Silent) return document;
        return document.WithFindings([.. document.Findings.Where(f => Keeps(f, request))]);
    }

    private static bool Keeps(Finding finding, AnalyzeRequest request)
    {
        if (!finding.IsAboutText) return true;
        if (request.MinSeverity is { } least && finding.Severity < least) return false;
        if (finding.Score < request.MinScore) return false;
        return request.Voices.Count == 0 || request.Voices.Contains(finding.Voice);
    }
}
