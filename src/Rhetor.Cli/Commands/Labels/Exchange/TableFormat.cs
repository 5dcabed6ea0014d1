using System.Text;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>A table with a header, for spreadsheets; several labels are parted by semicolons.</summary>
internal sealed class TableFormat(string name, char delimiter) : ExchangeFormat(name)
{
    public override void Write(CliHost host, string path, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> markers)
    {
        var table = new StringBuilder();
        Line(table, "id", "lang", "text", "labels", "context", "group");
        foreach (var row in rows) Line(table, row.Id, row.Language, row.Text, string.Join(';', row.Labels), row.Context ?? "", row.Group);
        ExchangeFile.WriteText(host, path, table.ToString());
    }

    public override LabelledDataset Read(CliHost host, string path, LabelVocabulary vocabulary)
    {
        if (!path.EndsWith("." + Name, StringComparison.OrdinalIgnoreCase)) throw CliException.Usage($"{path}: expected a .{Name} file");
        return LabelledDataReader.Read([host.Resolve(path)], vocabulary);
    }

    private void Line(StringBuilder table, params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) table.Append(delimiter);
            var quoted = fields[i].AsSpan().IndexOfAny([delimiter, '"', '\n', '\r']) >= 0;
            table.Append(quoted ? $"\"{fields[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : fields[i]);
        }

        table.Append('\n');
    }
}
