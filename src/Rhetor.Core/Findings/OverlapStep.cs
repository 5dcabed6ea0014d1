using System.Collections.Immutable;

namespace Rhetor.Findings;

/// <summary>
/// Says one thing once: of two findings of the same marker whose spans overlap (a hit may reach into the next sentence),
/// only the surer one stays.
/// </summary>
public static class OverlapStep
{
    /// <summary>The findings without the weaker of overlapping twins, in the same order.</summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        var latest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (latest.TryGetValue(finding.Id, out var at) && kept[at].Span.OverlapsWith(finding.Span))
            {
                if (finding.Score > kept[at].Score) kept[at] = finding;
                continue;
            }

            latest[finding.Id] = kept.Count;
            kept.Add(finding);
        }

        return kept.ToImmutable();
    }
}
