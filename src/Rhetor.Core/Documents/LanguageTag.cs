namespace Rhetor.Documents;

/// <summary>
/// Language tags as of RFC 5646 (BCP 47): <c>uk</c>, <c>pt-BR</c>, <c>zh-Hant</c>, <c>de-CH-1996</c>, <c>ar-u-nu-latn</c>, <c>x-own</c>. Stateless and
/// thread-safe; letters are ASCII and case means nothing. Languages of four letters and more, which the RFC reserves and nobody has
/// registered, are refused, for these are names (<c>english</c>) and not codes; so are the irregular tags of before 2006 (<c>i-klingon</c>).
/// </summary>
public static class LanguageTag
{
    /// <summary>What a tag has to look like, for messages.</summary>
    public const string Expected = "a language tag such as uk, pt-BR or zh-Hant";

    /// <summary>Whether a text is a tag: language, then script, region, variants, extensions and private use, each of which may be missing.</summary>
    public static bool IsWellFormed(string? tag) => !string.IsNullOrEmpty(tag) && HasShape(tag.Split('-'));

    /// <summary>The tag in the case that RFC 5646, section 2.1.1, recommends: <c>zh-hant-tw</c> becomes <c>zh-Hant-TW</c>; null where it is none.</summary>
    public static string? Canonical(string? tag)
    {
        if (string.IsNullOrEmpty(tag)) return null;
        var parts = tag.Split('-');
        if (!HasShape(parts)) return null;
        var isAfterSingleton = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var lower = parts[i].ToLowerInvariant();
            isAfterSingleton |= lower.Length == 1;
            parts[i] = (i == 0 || isAfterSingleton, lower.Length) switch
            {
                (false, 2) => lower.ToUpperInvariant(),
                (false, 4) when char.IsAsciiLetter(lower[0]) => char.ToUpperInvariant(lower[0]) + lower[1..],
                _ => lower,
            };
        }

        return string.Join('-', parts);
    }

    /// <summary>The tag without its last part, as in the lookup of RFC 4647, section 3.4; null for a language alone.</summary>
    public static string? Parent(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var end = tag.LastIndexOf('-');
        if (end >= 2 && tag[end - 2] == '-') end -= 2; // The letter that opens an extension means nothing alone.
        return end > 1 ? tag[..end] : null;
    }

    /// <summary>Whether texts of a language are among those of a wider one, as in the filtering of RFC 4647, section 3.3.1: <c>pt</c> covers <c>pt</c> and <c>pt-BR</c>.</summary>
    /// <param name="range">The wider tag.</param>
    /// <param name="tag">The tag of the texts.</param>
    public static bool Covers(string range, string tag)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(tag);
        return tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
    }

    private static bool HasShape(string[] parts)
    {
        if (parts.Any(static p => p.Length is 0 or > 8 || !p.All(char.IsAsciiLetterOrDigit))) return false;
        if (IsPrivate(parts[0])) return parts.Length > 1;
        if (!IsLetters(parts[0], 2) && !IsLetters(parts[0], 3)) return false;
        var at = 1;
        for (var extended = 0; extended < 3 && at < parts.Length && IsLetters(parts[at], 3); extended++) at++;
        if (at < parts.Length && IsLetters(parts[at], 4)) at++;
        if (at < parts.Length && (IsLetters(parts[at], 2) || (parts[at].Length == 3 && parts[at].All(char.IsAsciiDigit)))) at++;
        while (at < parts.Length && IsVariant(parts[at])) at++;
        while (at < parts.Length && parts[at].Length == 1)
        {
            if (IsPrivate(parts[at])) return at + 1 < parts.Length;
            var first = ++at;
            while (at < parts.Length && parts[at].Length > 1) at++;
            if (at == first) return false;
        }

        return at == parts.Length;
    }

    private static bool IsPrivate(string part) => part is "x" or "X";

    private static bool IsLetters(string part, int length) => part.Length == length && part.All(char.IsAsciiLetter);

    private static bool IsVariant(string part) => part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0]));
}
