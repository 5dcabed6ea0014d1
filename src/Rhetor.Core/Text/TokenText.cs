using System.Text;

namespace Rhetor.Text;

/// <summary>
/// How words are compared: composed (NFC, for Latin, Greek and Cyrillic), lower case (invariant), typographic apostrophes and hyphens made plain, and characters
/// that print nothing (soft hyphen, zero-width space and joiners, BOM) left out. <c>å</c>, <c>æ</c> and <c>ø</c> stay what they are.
/// Words that compare equal have the same 64-bit hash, so that a rule, a lexicon and a feature can share it.
/// </summary>
public static class TokenText
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The folded form as a string; the same instance where nothing changes.</summary>
    public static string Fold(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return IsFolded(form) ? form : FoldSlowly(form);
    }

    /// <summary>The folded form as a new string.</summary>
    public static string Fold(ReadOnlySpan<char> form) => IsFolded(form) ? form.ToString() : FoldSlowly(form.ToString());

    /// <summary>Appends the folded form. Allocates nothing for ordinary words.</summary>
    internal static void AppendFolded(StringBuilder text, ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (c < 0x80 || !NeedsSlowFold(c)) continue;
            text.Append(FoldSlowly(form.ToString()));
            return;
        }

        var start = text.Length;
        text.Append(form);
        for (var i = 0; i < form.Length; i++)
        {
            if (FoldChar(form[i]) is var folded && folded != form[i]) text[start + i] = folded;
        }
    }

    /// <summary>The hash of the folded form (FNV-1a over its UTF-16 code units, 64 bits). Allocates nothing for ordinary words.</summary>
    public static ulong Hash(ReadOnlySpan<char> form)
    {
        var hash = OffsetBasis;
        foreach (var c in form)
        {
            if (c < 0x80)
            {
                hash = (hash ^ (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c)) * Prime;
                continue;
            }

            if (c is >= '\u00C0' and <= '\u00FF')
            {
                hash = (hash ^ FoldLatin1(c)) * Prime;
                continue;
            }

            if (NeedsSlowFold(c)) return HashFolded(FoldSlowly(form.ToString()));
            hash = (hash ^ FoldChar(c)) * Prime;
        }

        return hash;
    }

    private static ulong HashFolded(string folded)
    {
        var hash = OffsetBasis;
        foreach (var c in folded) hash = (hash ^ c) * Prime;
        return hash;
    }

    private static bool IsFolded(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (c < 0x80 ? c is >= 'A' and <= 'Z' : NeedsSlowFold(c) || FoldChar(c) != c) return false;
        }

        return true;
    }

    // The invariant lower case of À to ÿ: capitals end at Þ, and × stands among them.
    private static char FoldLatin1(char c) => c <= '\u00DE' && c != '\u00D7' ? (char)(c | 0x20) : c;

    private static char FoldChar(char c) => c switch
    {
        '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' => '-',
        '\u212A' => 'k',
        '\u212B' => 'å',
        _ => char.ToLowerInvariant(c),
    };

    private static bool NeedsSlowFold(char c) => PrintsNothing(c) || c is >= '\u0300' and < '\u0370' or '\u212A' or '\u212B';

    private static bool PrintsNothing(char c) => c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u2060';

    private static string FoldSlowly(string form)
    {
        var folded = new StringBuilder(form.Length);
        foreach (var c in form)
        {
            if (PrintsNothing(c)) continue;
            var composed = folded.Length > 0 ? CanonicalComposition.Compose(folded[^1], c) : '\0';
            if (composed == '\0') folded.Append(c);
            else folded[^1] = composed;
        }

        for (var i = 0; i < folded.Length; i++) folded[i] = FoldChar(folded[i]);
        return folded.ToString();
    }
}
