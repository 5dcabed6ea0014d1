using System.Globalization;

namespace Rhetor.Configuration;

/// <summary>Writes out the braces of a pattern: <c>a{b,c}</c> becomes <c>ab</c> and <c>ac</c>, <c>{1..3}</c> the numbers.</summary>
internal static class GlobBraces
{
    private const int MostAlternatives = 1000;

    public static IReadOnlyList<string> Expand(string pattern)
    {
        var done = new List<string>();
        Expand("", pattern, done);
        return done;
    }

    private static void Expand(string before, string pattern, List<string> done)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
                continue;
            }

            if (pattern[i] != '{' || ClosingBrace(pattern, i) is not { } close) continue;
            if (Parts(pattern[(i + 1)..close]) is not { } parts) continue;
            foreach (var part in parts)
                Expand("", string.Concat(before, pattern.AsSpan(0, i), part, pattern.AsSpan(close + 1)), done);
            return;
        }

        if (done.Count == MostAlternatives) throw new FormatException("The braces stand for more than 1000 alternatives.");
        done.Add(before + pattern);
    }

    private static int? ClosingBrace(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == '{') depth++;
            else if (pattern[i] == '}' && --depth == 0) return i;
        }

        return null;
    }

    private static List<string>? Parts(string inner)
    {
        if (Numbers(inner) is { } numbers) return numbers;
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\') i++;
            else if (inner[i] == '{') depth++;
            else if (inner[i] == '}') depth--;
            else if (inner[i] == ',' && depth == 0)
            {
                parts.Add(inner[start..i]);
                start = i + 1;
            }
        }

        // {single} has no alternatives: its braces are ordinary characters.
        if (parts.Count == 0) return null;
        parts.Add(inner[start..]);
        return parts;
    }

    private static List<string>? Numbers(string inner)
    {
        var dots = inner.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return null;
        if (!int.TryParse(inner.AsSpan(0, dots), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)) return null;
        if (!int.TryParse(inner.AsSpan(dots + 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high)) return null;
        if (low > high) (low, high) = (high, low);
        if ((long)high - low >= MostAlternatives) throw new FormatException("The braces stand for more than 1000 alternatives.");
        return [.. Enumerable.Range(low, high - low + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }
}
