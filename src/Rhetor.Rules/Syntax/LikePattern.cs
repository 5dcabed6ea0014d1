using System.Text.RegularExpressions;

namespace Rhetor.Rules.Syntax;

/// <summary>The regular expressions of <c>like</c>: they match a whole folded form, in linear time.</summary>
internal static class LikePattern
{
    /// <summary>What is wrong with an expression, or null.</summary>
    public static string? FaultOf(string pattern)
    {
        // An alternation of plain words cannot be wrong, and building an automaton only to know that would slow each start.
        if (pattern.All(c => char.IsLetterOrDigit(c) || c is '-' or '|')) return null;
        try
        {
            _ = Create(pattern);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
        catch (NotSupportedException exception)
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
    }

    public static Regex Create(string pattern) =>
        new($"^(?:{pattern})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
