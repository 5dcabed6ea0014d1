using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>How the taggers see characters: lower case, one kind of quote, dash and apostrophe, no invisible marks.</summary>
internal static class Characters
{
    /// <summary>The character in its plain form; <c>'\0'</c> for one that does not count (soft hyphen, zero-width, variation selector).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Plain(char c)
    {
        if (c < 0x80)
            return c;
        return PlainRare(c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Lower(char c)
    {
        if (c < 0x80)
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        return char.ToLowerInvariant(c);
    }

    private static char PlainRare(char c) => c switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFE0F' => '\0',
        '\u2019' or '\u2018' or '\u201B' or '\u02BC' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2012' or '\u2015' or '\u2010' or '\u2011' => '-',
        _ => c,
    };
}
