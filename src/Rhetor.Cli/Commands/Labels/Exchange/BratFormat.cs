using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>
/// brat's folder: a <c>.txt</c> for each group with a sentence a line, an <c>.ann</c> beside it with a text-bound annotation for each label,
/// over the whole sentence, and the <c>annotation.conf</c>. What comes back may be narrower: a label counts for the lines that it touches.
/// A third file keeps what brat has no place for.
/// </summary>
internal sealed class BratFormat() : ExchangeFormat("brat")
{
    private const string Kept = ".rows.jsonl";

    public override void Write(CliHost host, string path, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> markers)
    {
        try
        {
            Directory.CreateDirectory(host.Resolve(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{path}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }

        var number = 0;
        foreach (var group in rows.GroupBy(r => r.Group, StringComparer.Ordinal))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{++number:0000}");
            var (text, annotations, marks) = (new StringBuilder(), new StringBuilder(), 0);
            foreach (var row in group)
            {
                var line = row.Text.ReplaceLineEndings(" ");
                foreach (var label in row.Labels)
                    annotations.Append(CultureInfo.InvariantCulture, $"T{++marks}\t{label} {CodePoints(text)} {CodePoints(text) + CodePoints(line)}\t{line}\n");
                text.Append(line).Append('\n');
            }

            ExchangeFile.WriteText(host, Path.Combine(path, name + ".txt"), text.ToString());
            ExchangeFile.WriteText(host, Path.Combine(path, name + ".ann"), annotations.ToString());
            ExchangeFile.WriteLines(host, Path.Combine(path, name + Kept), group, (json, row) =>
            {
                json.WriteStartObject();
                ExchangeRow.WriteFields(json, row);
                json.WriteEndObject();
            });
        }

        var conf = new StringBuilder("[entities]\n");
        foreach (var marker in markers) conf.Append(marker).Append('\n');
        ExchangeFile.WriteText(host, Path.Combine(path, "annotation.conf"), conf.Append("[relations]\n[events]\n[attributes]\n").ToString());
    }

    public override LabelledDataset Read(CliHost host, string path, LabelVocabulary vocabulary)
    {
        var folder = host.Resolve(path);
        if (!Directory.Exists(folder)) throw CliException.Usage($"{path}: expected a folder of .txt and .ann files");
        var rows = ImmutableArray.CreateBuilder<LabelledSentence>();
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            BratDocument.Read(host, Path.Combine(path, Path.GetFileNameWithoutExtension(file)), Kept, vocabulary, rows, faults);
        if (rows.Count == 0 && faults.Count == 0) throw new CliException(ExitCode.Inputs, $"{path}: no .txt file in this folder");
        return new LabelledDataset(rows.ToImmutable(), faults.ToImmutable());
    }

    // brat counts code points.
    private static int CodePoints(StringBuilder text)
    {
        var count = 0;
        foreach (var chunk in text.GetChunks()) count += CodePoints(chunk.Span);
        return count;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c)) count++;
        }

        return count;
    }
}
