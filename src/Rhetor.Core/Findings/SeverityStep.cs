using System.Collections.Immutable;
using Rhetor.Markers;

namespace Rhetor.Findings;

/// <summary>Makes findings as loud as configured: a rule's own setting goes before its marker's. <see cref="Severity.None"/> removes.</summary>
public static class SeverityStep
{
    /// <summary>The findings with their configured severities; demoted ones stay silent.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="markers">Severities by marker slug.</param>
    /// <param name="rules">Severities by rule id.</param>
    public static ImmutableArray<Finding> Apply(
        ImmutableArray<Finding> findings,
        IReadOnlyDictionary<string, Severity> markers,
        IReadOnlyDictionary<string, Severity> rules)
    {
        if (markers.Count == 0 && rules.Count == 0) return findings;
        return [.. findings.Select(f => Configure(f, markers, rules)).Where(f => f.Severity != Severity.None)];
    }

    private static Finding Configure(
        Finding finding,
        IReadOnlyDictionary<string, Severity> markers,
        IReadOnlyDictionary<string, Severity> rules)
    {
        var lead = finding.Evidence.IsEmpty ? null : finding.Evidence[0].Rule.Id;
        if ((lead is null || !rules.TryGetValue(lead, out var severity)) && !markers.TryGetValue(finding.Marker, out severity))
            return finding;
        if (severity != Severity.None && finding.Severity == Severity.Silent) return finding;
        return finding with { Severity = severity };
    }
}
