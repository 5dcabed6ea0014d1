using Rhetor.Text;

namespace Rhetor.Learning.Vectors;

/// <summary>Splits raw text into words for counting: runs of letters with inner hyphens and apostrophes; every number counts as one word. Works for any script.</summary>
internal static class WordScanner
{
    /// <summary>The hash that stands for every number.</summary>
    public static ulong Number { get; } = TokenText.Hash("0");

    public static void Scan(ReadOnlySpan<char> line, List<ulong> hashes)
    {
        var i = 0;
        while (i < line.Length)
        {
            var start = i;
            if (char.IsLetter(line[i]))
            {
                while (i < line.Length && (char.IsLetter(line[i]) || IsMark(line[i]) || IsJoint(line, i))) i++;
                hashes.Add(TokenText.Hash(line[start..i]));
            }
            else if (char.IsDigit(line[i]))
            {
                while (i < line.Length && (char.IsDigit(line[i]) || (line[i] is '.' or ',' or ':' && i + 1 < line.Length && char.IsDigit(line[i + 1])))) i++;
                hashes.Add(Number);
            }
            else i++;
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(ReadOnlySpan<char> line, int i) =>
        line[i] is '-' or '\'' or '\u2019' or '\u00AD' && i + 1 < line.Length && char.IsLetter(line[i + 1]);
}
