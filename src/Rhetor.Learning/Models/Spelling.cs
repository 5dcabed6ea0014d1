namespace Rhetor.Learning.Models;

/// <summary>
/// Forms that compare equal may be spelled in several ways (with soft hyphens, curly apostrophes), and their n-grams are those of the spelling.
/// </summary>
internal static class Spelling
{
    /// <summary>Whether a text has characters that can make such a difference.</summary>
    public static bool IsOdd(ReadOnlySpan<char> text) => text.ContainsAnyExceptInRange('\0', '\u00FF') || text.Contains('\u00AD');

    /// <summary>What tells a form from others that compare equal; 0 for ordinary ones.</summary>
    public static ulong Of(ReadOnlySpan<char> form)
    {
        if (!IsOdd(form)) return 0;
        var hash = 0xCBF29CE484222325;
        foreach (var c in form) hash = (hash ^ char.ToLowerInvariant(c)) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
