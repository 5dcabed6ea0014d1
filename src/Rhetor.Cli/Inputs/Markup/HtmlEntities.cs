using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>Reads character references as browsers do: by name, also without the semicolon where HTML knows the name so, and by number.</summary>
/// <remarks>Source: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state.</remarks>
internal static class HtmlEntities
{
    private const int LongestName = 33;

    /// <summary>The characters that a reference stands for.</summary>
    /// <param name="text">A text that starts with <c>&amp;</c>.</param>
    /// <param name="length">How many characters the reference takes.</param>
    /// <returns>The characters, or null where no reference stands.</returns>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < 2) return null;
        return text[1] == '#' ? Number(text, out length) : Name(text, out length);
    }

    private static string? Name(ReadOnlySpan<char> text, out int length)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { Length: > 0 } named)
        {
            length = end + 1;
            return named;
        }

        // Old names count without their semicolon, the longest first: &aringle is å and gle.
        for (; end > 1; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..end].ToString()) is not { Length: > 0 } old) continue;
            length = end;
            return old;
        }

        length = 0;
        return null;
    }

    private static string? Number(ReadOnlySpan<char> text, out int length)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))) end++;
        length = 0;
        if (end == start) return null;
        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var code) || code < 0) return "\uFFFD";
        if (HtmlEntityProvider.IsInCharacterTable(code)) return HtmlEntityProvider.GetSymbolFromTable(code);
        return Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD";
    }
}
