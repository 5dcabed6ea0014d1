using System.Globalization;
using System.Text;
using Rhetor.Text;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>What stands in one place of a terminal: a character with its marks, its offset in the text, its width in columns.</summary>
internal readonly record struct Cell(int Offset, string Text, int Width)
{
    public bool IsSpace => Text == " ";

    /// <summary>The cells of a span; runs of white space become one space, characters that print nothing are left out.</summary>
    public static List<Cell> Of(SourceText text, TextSpan span)
    {
        var cells = new List<Cell>(span.Length);
        var characters = text.AsSpan(span);
        for (var i = 0; i < characters.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(characters[i..]);
            var element = characters.Slice(i, length);
            if (char.IsWhiteSpace(element[0]))
            {
                if (cells.Count > 0 && !cells[^1].IsSpace) cells.Add(new Cell(span.Start + i, " ", 1));
            }
            else if (WidthOf(element) is var width and > 0)
            {
                cells.Add(new Cell(span.Start + i, element.ToString(), width));
            }

            i += length;
        }

        return cells;
    }

    /// <summary>The width of a text in columns.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            width += WidthOf(text.AsSpan(i, length));
            i += length;
        }

        return width;
    }

    private static int WidthOf(ReadOnlySpan<char> element)
    {
        Rune.DecodeFromUtf16(element, out var rune, out _);
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format) return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    // East Asian wide and full-width characters and emoji take two columns (Unicode Standard Annex 11).
    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF and not 0x303F)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
