namespace Rhetor.Cli.Output.Terminal;

/// <summary>Breaks text into lines at spaces; a word wider than a line is cut.</summary>
internal static class Wrap
{
    /// <summary>The lines of a text of cells, without the spaces that they break at.</summary>
    public static List<List<Cell>> Lines(List<Cell> cells, int width)
    {
        var lines = new List<List<Cell>>();
        var start = 0;
        while (start < cells.Count)
        {
            int end = start, used = 0, space = -1;
            while (end < cells.Count && used + cells[end].Width <= width)
            {
                if (cells[end].IsSpace) space = end;
                used += cells[end].Width;
                end++;
            }

            if (end < cells.Count && !cells[end].IsSpace && space > start) end = space;
            if (end == start) end++;
            lines.Add(cells[start..end]);
            start = end;
            while (start < cells.Count && cells[start].IsSpace) start++;
        }

        return lines;
    }

    /// <summary>The lines of a plain text.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var source = Rhetor.Text.SourceText.From(text);
        return Lines(Cell.Of(source, new Rhetor.Text.TextSpan(0, text.Length)), width).Select(line => string.Concat(line.Select(c => c.Text)));
    }
}
