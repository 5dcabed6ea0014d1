using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Rhetor.Languages.Tokenization;

/// <summary>The class of every UTF-16 code unit, in one table of 64 KB.</summary>
internal static class CharTable
{
    private static readonly byte[] Classes = Build();

    public static CharClass Of(char c) => (CharClass)Classes[c];

    /// <summary>The class of the character at a position, a surrogate pair taken as one; <paramref name="length"/> is 1 or 2.</summary>
    public static CharClass At(ReadOnlySpan<char> text, int position, out int length)
    {
        length = 1;
        var kind = (CharClass)Classes[text[position]];
        if (kind != CharClass.Surrogate) return kind;
        if (!char.IsHighSurrogate(text[position]) || position + 1 >= text.Length || !char.IsLowSurrogate(text[position + 1]))
            return CharClass.Symbol;
        length = 2;
        var rune = new Rune(text[position], text[position + 1]);
        if (rune.Value is >= 0x20000 and <= 0x3FFFF) return CharClass.Ideograph;
        return Classify(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>The first position from <paramref name="at"/> on that is neither a letter nor a digit of one code unit.</summary>
    public static int SkipPlain(ReadOnlySpan<char> text, int at)
    {
        var classes = Classes;
        while ((uint)at < (uint)text.Length && (CharClass)classes[text[at]] is CharClass.Letter or CharClass.Digit) at++;
        return at;
    }

    /// <summary>The first position from <paramref name="at"/> on that holds no letter of Latin-1.</summary>
    public static int SkipLatinLetters(ReadOnlySpan<char> text, int at)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        while (at + Vector128<ushort>.Count <= text.Length)
        {
            var c = Vector128.LoadUnsafe(ref start, (nuint)at);
            var ascii = Vector128.LessThan((c | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
            // À to ÿ, without the signs for times and division.
            var latin = Vector128.LessThan(c - Vector128.Create((ushort)0xC0), Vector128.Create((ushort)0x40))
                & ~Vector128.Equals(c | Vector128.Create((ushort)0x20), Vector128.Create((ushort)0xF7));
            var letters = (ascii | latin).ExtractMostSignificantBits();
            if (letters != 0xFF) return at + BitOperations.TrailingZeroCount(~letters);
            at += Vector128<ushort>.Count;
        }

        while (at < text.Length && (char.IsAsciiLetter(text[at]) || (text[at] is >= '\u00C0' and <= '\u00FF' && (text[at] | 0x20) != 0xF7))) at++;
        return at;
    }

    private static byte[] Build()
    {
        var table = new byte[0x10000];
        for (var i = 0; i < table.Length; i++) table[i] = (byte)Classify((char)i);
        return table;
    }

    private static CharClass Classify(char c)
    {
        if (char.IsSurrogate(c)) return CharClass.Surrogate;
        if (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B') return CharClass.Blank;
        switch (c)
        {
            case '\'' or '\u2019' or '\u02BC': return CharClass.Apostrophe;
            case '-' or '\u2010' or '\u2011': return CharClass.Hyphen;
            case '.': return CharClass.Dot;
            case '\u00AD' or (>= '\u200C' and <= '\u200F') or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                return CharClass.Glue;
            case (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'):
                return char.IsLetter(c) ? CharClass.Ideograph : Classify(CharUnicodeInfo.GetUnicodeCategory(c));
            default: return Classify(CharUnicodeInfo.GetUnicodeCategory(c));
        }
    }

    private static CharClass Classify(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharClass.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharClass.Punctuation,
        _ => CharClass.Symbol,
    };
}
