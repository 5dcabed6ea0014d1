using System.Text;
using Rhetor.Rules;

namespace Rhetor.Testing;

/// <summary>Says how two sets of named spans in one text differ: both texts one above the other, then each difference with its nearest counterpart.</summary>
internal static class SpanReport
{
    /// <summary>The report, or null where the sets are equal.</summary>
    public static string? Compare(string text, IReadOnlyList<NamedSpan> expected, IReadOnlyList<NamedSpan> found)
    {
        var missing = expected.Except(found).ToList();
        var surplus = found.Except(expected).ToList();
        if (missing.Count == 0 && surplus.Count == 0) return null;
        var report = new StringBuilder();
        report.Append("  expected: ").AppendLine(Render(text, expected)).Append("  found:    ").AppendLine(Render(text, found));
        foreach (var span in missing)
        {
            report.Append("  missing ").Append(Describe(text, span));
            if (Nearest(span, surplus) is { } instead)
            {
                surplus.Remove(instead);
                report.Append(", found ").Append(Describe(text, instead)).Append(" instead");
            }

            report.AppendLine();
        }

        foreach (var span in surplus) report.Append("  not expected ").AppendLine(Describe(text, span));
        return report.ToString().TrimEnd();
    }

    // Differences are paired at least distance, so that a shifted span reads as one difference, not as two.
    private static NamedSpan? Nearest(NamedSpan span, List<NamedSpan> candidates) => candidates
        .Where(c => string.Equals(c.Name, span.Name, StringComparison.Ordinal) && c.Span.IntersectsWith(span.Span))
        .OrderBy(c => Math.Abs(c.Span.Start - span.Span.Start) + Math.Abs(c.Span.End - span.Span.End))
        .Select(c => (NamedSpan?)c).FirstOrDefault();

    private static string Describe(string text, NamedSpan span)
    {
        var name = span.Name.Length > 0 ? $"{span.Name} " : "";
        return FormattableString.Invariant($"{name}{span.Span} '{text.Substring(span.Span.Start, span.Span.Length)}'");
    }

    private static string Render(string text, IReadOnlyList<NamedSpan> spans)
    {
        var result = new StringBuilder(text);
        foreach (var (at, mark, _) in spans.SelectMany(Marks).OrderByDescending(m => m.At).ThenByDescending(m => m.Order)) result.Insert(at, mark);
        return result.ToString();
    }

    private static IEnumerable<(int At, string Mark, int Order)> Marks(NamedSpan span)
    {
        var isPlain = span.Name.Length == 0;
        yield return (span.Span.Start, isPlain ? "[|" : $"{{|{span.Name}:", 1);
        yield return (span.Span.End, isPlain ? "|]" : "|}", 0);
    }
}
