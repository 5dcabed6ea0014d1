using System.Text;

namespace Rhetor.Cli.Inputs;

/// <summary>Reads CSV with a header (RFC 4180), a row at a time; the separator is the comma, semicolon or tab that the header has most of.</summary>
internal sealed class CsvInput(string textField, IReadOnlyList<string> metaFields, Encoding? encoding)
{
    /// <summary>The records with their one-based lines; a bad one comes as a message, and the reading goes on.</summary>
    /// <exception cref="InputException">The file is empty or no text, the header has no column of that name, or the stream cannot be read.</exception>
    public IEnumerable<RecordText> Read(Stream stream)
    {
        using var open = stream;
        using var rows = CsvRows.Of(stream, encoding).GetEnumerator();
        if (!rows.MoveNext()) throw new InputException("an empty file");
        if (rows.Current.Fault is { } unread) throw new InputException(unread, rows.Current.Line);
        var header = rows.Current.Cells.ConvertAll(static name => name.Trim());
        var column = header.IndexOf(textField);
        if (column < 0) throw new InputException($"no column '{textField}' (--text-field names another): the header has {string.Join(", ", header.Take(8))}");
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.Fault is { } fault) yield return RecordText.Bad(row.Line, fault);
            else if (row.Cells is not [""]) yield return Record(row, header, column);
        }
    }

    private RecordText Record(CsvRow row, List<string> header, int column)
    {
        var (line, cells, _) = row;
        if (cells.Count != header.Count) return RecordText.Bad(line, FormattableString.Invariant($"expected {header.Count} values, found {cells.Count}"));
        if (string.IsNullOrWhiteSpace(cells[column])) return RecordText.Bad(line, $"nothing in the column '{textField}'");
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in metaFields)
        {
            if (header.IndexOf(field) is var at and >= 0) meta[field] = cells[at];
        }

        return new RecordText(line, cells[column], meta, null);
    }
}
