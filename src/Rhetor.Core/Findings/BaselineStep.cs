using System.Collections.Immutable;

namespace Rhetor.Findings;

/// <summary>Marks what was known before.</summary>
public static class BaselineStep
{
    /// <summary>The findings, those whose fingerprint is known marked as suppressed by the baseline. What is suppressed already stays so.</summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, IReadOnlySet<string> fingerprints)
    {
        if (fingerprints.Count == 0) return findings;
        return
        [
            .. findings.Select(f => f.Suppressed is null && fingerprints.Contains(f.Fingerprint)
                ? f with { Suppressed = new Suppression(SuppressionKind.Baseline) }
                : f),
        ];
    }
}
