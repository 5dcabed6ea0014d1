using System.Text;
using System.Text.RegularExpressions;

namespace Rhetor.Cli.Inputs.Selection;

/// <summary>Translates a bracket of an ignore pattern: <c>[ab]</c>, <c>[!a-z]</c>, <c>[[:digit:]]</c>.</summary>
internal static class IgnoreSet
{
    /// <summary>Appends the set that starts at a bracket.</summary>
    /// <returns>The place of the closing bracket; −1 where the set is none.</returns>
    public static int Translate(string pattern, int start, StringBuilder regex)
    {
        var at = start + 1;
        var negated = at < pattern.Length && pattern[at] is '!' or '^';
        if (negated) at++;
        var set = new StringBuilder();
        for (var first = true; at < pattern.Length; first = false)
        {
            if (pattern[at] == ']' && !first)
            {
                // No set crosses folders.
                if (negated) regex.Append("[^/").Append(set).Append(']');
                else if (set.Length == 0) regex.Append("[^\\s\\S]");
                else regex.Append('[').Append(set).Append("-[/]]");
                return at;
            }

            if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] == ':')
            {
                // A bracket with a colon that names no class up to the next bracket stands for itself.
                var close = pattern.IndexOf(']', at + 2);
                if (close < 0) return -1;
                if (close > at + 2 && pattern[close - 1] == ':')
                {
                    if (Class(pattern[(at + 2)..(close - 1)]) is not { } named) return -1;
                    set.Append(named);
                    at = close + 1;
                    continue;
                }
            }

            if (One(pattern, ref at) is not { } low) return -1;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (One(pattern, ref at) is not { } high) return -1;
                // The lower end counts by itself, too, where the range is the wrong way round.
                set.Append(Escape(low));
                if (low < high) set.Append('-').Append(Escape(high));
                continue;
            }

            set.Append(Escape(low));
        }

        return -1;
    }

    private static char? One(string pattern, ref int at)
    {
        if (pattern[at] == '\\' && ++at == pattern.Length) return null;
        return pattern[at++];
    }

    private static string Escape(char c) => c is '[' or ']' or '\\' or '^' or '-' ? $"\\{c}" : Regex.Escape(c.ToString());

    private static string? Class(string name) => name switch
    {
        "alnum" => "a-zA-Z0-9",
        "alpha" => "a-zA-Z",
        "blank" => " \\t",
        "cntrl" => "\\x00-\\x1f\\x7f",
        "digit" => "0-9",
        "graph" => "\\x21-\\x7e",
        "lower" => "a-z",
        "print" => "\\x20-\\x7e",
        "punct" => "\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e",
        "space" => "\\s",
        "upper" => "A-Z",
        "xdigit" => "0-9a-fA-F",
        _ => null,
    };
}
