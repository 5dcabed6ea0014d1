using Rhetor.Analysis;
using Rhetor.Markers;

namespace Rhetor.Rules;

/// <summary>The words of the generated pages.</summary>
internal static class Wording
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.None => "none",
        Severity.Silent => "silent",
        Severity.Suggestion => "suggestion",
        Severity.Warning => "warning",
        _ => "error",
    };

    public static string Of(Strength strength) => strength switch
    {
        Strength.Weak => "weak",
        Strength.Moderate => "moderate",
        _ => "strong",
    };

    public static string Of(RuleStatus status) => status switch
    {
        RuleStatus.Stable => "stable",
        RuleStatus.Test => "test",
        _ => "experimental",
    };

    /// <summary>An example with what is marked in bold, safe in Markdown.</summary>
    public static string Example(RuleExample example)
    {
        var text = Escape(example.Markup.Replace("[|", "\u0001", StringComparison.Ordinal).Replace("|]", "\u0002", StringComparison.Ordinal))
            .Replace("\u0001", "**", StringComparison.Ordinal).Replace("\u0002", "**", StringComparison.Ordinal);
        return example.Context is { } context ? $"({Escape(context)}) {text}" : text;
    }

    public static string Escape(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '*' or '_' or '`' or '[' or ']' or '<' or '>' or '|' or '#' or '\\') result.Append('\\');
            result.Append(c);
        }

        return result.ToString();
    }
}
