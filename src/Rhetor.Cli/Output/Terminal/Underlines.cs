using System.Text;
using Rhetor.Findings;
using Spectre.Console;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Draws the lines under the words of one line of a sentence. Findings that overlap get rows of their own.</summary>
internal static class Underlines
{
    private const char Stroke = '─';

    /// <summary>The rows under a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="findings">The findings with the mark that each is known by, or an empty mark.</param>
    public static List<List<(string Text, Style Style)>> Rows(List<Cell> line, IReadOnlyList<(string Mark, Finding Finding)> findings)
    {
        var rows = new List<(StringBuilder Text, List<(string, Style)> Pieces)>();
        foreach (var (mark, finding) in findings)
        {
            if (Columns(line, finding) is not var (start, end) || end <= start) continue;
            var row = rows.FindIndex(r => r.Text.Length < start + (r.Text.Length > 0 ? 0 : 1));
            if (row < 0)
            {
                rows.Add((new StringBuilder(), []));
                row = rows.Count - 1;
            }

            var (text, pieces) = rows[row];
            var gap = new string(' ', start - text.Length);
            var shown = mark.Length < end - start ? mark : "";
            var strokes = shown + new string(Stroke, end - start - shown.Length);
            text.Append(gap).Append(strokes);
            if (gap.Length > 0) pieces.Add((gap, Styles.Plain));
            pieces.Add((strokes, Styles.Of(finding.Severity)));
        }

        return [.. rows.Select(r => r.Pieces)];
    }

    // The columns of a line that a finding covers; null where it covers none.
    private static (int Start, int End)? Columns(List<Cell> line, Finding finding)
    {
        int column = 0, start = -1, end = -1;
        foreach (var cell in line)
        {
            if (finding.Span.Contains(cell.Offset))
            {
                if (start < 0) start = column;
                end = column + cell.Width;
            }

            column += cell.Width;
        }

        return start < 0 ? null : (start, end);
    }
}
