using System.Text;

namespace Rhetor.Learning.Data;

/// <summary>The records of a delimited text file (RFC 4180), with the line on which each starts.</summary>
internal sealed class DelimitedRecords(TextReader reader, char delimiter)
{
    private int _line = 1;

    /// <summary>The next record, or null at the end.</summary>
    public DelimitedRecord? Read()
    {
        if (reader.Peek() < 0) return null;
        var fields = new List<string>();
        var field = new StringBuilder();
        var started = _line;
        var quoted = false;
        while (true)
        {
            var c = reader.Read();
            if (c < 0)
            {
                fields.Add(field.ToString());
                return new DelimitedRecord(fields, started, quoted ? "a quoted field is not closed before the end of the file" : null);
            }

            if (c == '\n') _line++;
            if (quoted)
            {
                if (c != '"') field.Append((char)c);
                else if (reader.Peek() == '"') field.Append((char)reader.Read());
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0) quoted = true;
            else if (c == delimiter)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                fields.Add(field.ToString());
                return new DelimitedRecord(fields, started, null);
            }
            else if (c != '\r') field.Append((char)c);
        }
    }
}
