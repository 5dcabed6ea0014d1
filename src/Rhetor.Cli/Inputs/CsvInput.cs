using System.Text;

namespace Rhetor.Cli.Inputs;

/// <summary>Reads CSV with a header (RFC 4180); the separator is the comma, semicolon or tab that the header has most of.</summary>
internal sealed class CsvInput(string textField, IReadOnlyList<string> metaFields)
{
    /// <summary>The records with their one-based lines; a bad one comes as a message, and the reading goes on.</summary>
    /// <exception cref="InputException">The header has no column of that name.</exception>
    public IEnumerable<RecordText> Read(string csv)
    {
        var end = csv.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? csv : csv[..end];
        var separator = new[] { ',', ';', '\t' }.MaxBy(s => first.Count(c => c == s));
        var rows = Rows(csv, separator).GetEnumerator();
        if (!rows.MoveNext()) yield break;
        var header = rows.Current.Cells;
        var column = header.FindIndex(h => string.Equals(h.Trim(), textField, StringComparison.Ordinal));
        if (column < 0) throw new InputException($"no column '{textField}' (--text-field names another): the header has {string.Join(", ", header.Take(8))}");
        while (rows.MoveNext())
        {
            var (line, cells) = rows.Current;
            if (cells.Count == 1 && cells[0].Length == 0) continue;
            yield return cells.Count == header.Count
                ? Record(line, cells, header, column)
                : RecordText.Bad(line, FormattableString.Invariant($"expected {header.Count} values, found {cells.Count}"));
        }
    }

    private RecordText Record(int line, List<string> cells, List<string> header, int column)
    {
        if (string.IsNullOrWhiteSpace(cells[column])) return RecordText.Bad(line, $"nothing in the column '{textField}'");
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in metaFields)
        {
            if (header.IndexOf(field) is var at and >= 0) meta[field] = cells[at];
        }

        return new RecordText(line, cells[column], meta, null);
    }

    private static IEnumerable<(int Line, List<string> Cells)> Rows(string csv, char separator)
    {
        int line = 1, start = 1;
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '\n') line++;
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (!quoted && c == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                yield return (start, cells);
                (cells, start) = ([], line);
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length == 0 && cells.Count == 0) yield break;
        cells.Add(cell.ToString());
        yield return (start, cells);
    }
}
