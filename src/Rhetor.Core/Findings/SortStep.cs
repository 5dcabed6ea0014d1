using System.Collections.Immutable;

namespace Rhetor.Findings;

/// <summary>The one order of findings: where they start, the longer first, then by id.</summary>
public static class SortStep
{
    /// <summary>The findings in order.</summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings) => findings.Sort(Compare);

    private static int Compare(Finding x, Finding y)
    {
        var order = x.Span.Start.CompareTo(y.Span.Start);
        if (order == 0) order = y.Span.Length.CompareTo(x.Span.Length);
        if (order == 0) order = string.CompareOrdinal(x.Id, y.Id);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
