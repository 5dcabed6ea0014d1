using System.Collections.Immutable;

namespace Rhetor.Findings;

/// <summary>Marks the findings that somebody has said shall not count.</summary>
public static class SuppressionStep
{
    /// <summary>The findings, those in a range that means them marked with the first such range's suppression.</summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, ImmutableArray<SuppressedRange> ranges)
    {
        if (ranges.IsDefaultOrEmpty) return findings;
        return [.. findings.Select(f => ranges.FirstOrDefault(r => r.Covers(f)) is { } range ? f with { Suppressed = range.Suppression } : f)];
    }

    /// <summary>The ranges that mean no finding: they can go.</summary>
    public static ImmutableArray<SuppressedRange> Unused(ImmutableArray<Finding> findings, ImmutableArray<SuppressedRange> ranges) =>
        ranges.IsDefaultOrEmpty ? [] : [.. ranges.Where(r => !findings.Any(r.Covers))];
}
