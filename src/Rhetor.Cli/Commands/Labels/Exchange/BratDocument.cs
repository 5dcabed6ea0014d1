using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>One text of a brat folder with its annotations.</summary>
internal static class BratDocument
{
    /// <summary>Reads the rows of a text, a line each.</summary>
    /// <param name="host">The world.</param>
    /// <param name="stem">The path of its files without their ending.</param>
    /// <param name="kept">The ending of the file with further fields.</param>
    /// <param name="vocabulary">Which labels are known.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <param name="faults">Takes the faults.</param>
    public static void Read(
        CliHost host, string stem, string kept, LabelVocabulary vocabulary, ImmutableArray<LabelledSentence>.Builder rows, ImmutableArray<DataFault>.Builder faults)
    {
        if (!File.Exists(host.Resolve(stem + ".ann")))
        {
            faults.Add(new DataFault(stem + ".txt", 1, 0, "expected an .ann file of the same name beside it (empty where no sentence bears a label)"));
            return;
        }

        var lines = ExchangeFile.ReadText(host, stem + ".txt").ReplaceLineEndings("\n").Split('\n');
        var labels = Labels(host, stem, lines, vocabulary, faults);
        var fields = File.Exists(host.Resolve(stem + kept)) ? ExchangeFile.ReadText(host, stem + kept).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        var number = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var place = new ExchangePlace(stem + ".txt", i + 1, vocabulary, faults);
            using var row = number < fields.Length ? Parse(fields[number]) : Parse("{}");
            number++;
            if (row is null) place.Fault($"the line of this sentence in {stem + kept} is no valid JSON");
            else if (ExchangeRow.Make(place, lines[i], labels[i], name => ExchangeRow.Text(row.RootElement, name) ?? (name == "group" ? Path.GetFileName(stem) : null)) is { } made) rows.Add(made);
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // For each line the labels of the annotations that touch it. "T1\tdenial 0 12;20 31\ttext": offsets in code points.
    private static List<string>[] Labels(CliHost host, string stem, string[] lines, LabelVocabulary vocabulary, ImmutableArray<DataFault>.Builder faults)
    {
        var labels = lines.Select(_ => new List<string>()).ToArray();
        var starts = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++) starts[i + 1] = starts[i] + lines[i].EnumerateRunes().Count() + 1;
        var number = 0;
        foreach (var annotation in ExchangeFile.ReadText(host, stem + ".ann").Split('\n'))
        {
            number++;
            if (!annotation.StartsWith('T')) continue; // Relations, attributes and notes are not labels.
            var place = new ExchangePlace(stem + ".ann", number, vocabulary, faults);
            var parts = annotation.TrimEnd('\r').Split('\t');
            var words = parts.Length >= 2 ? parts[1].Split(' ', ';') : [];
            if (words.Length < 3 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) || start >= end || end > starts[^1])
            {
                place.Fault("expected an annotation like 'T1<tab>denial 0 12<tab>the words', with offsets inside the text");
                continue;
            }

            if (vocabulary.Resolve(words[0], out var fault) is not { } slug)
            {
                place.Fault(fault!);
                continue;
            }

            for (var i = 0; i < lines.Length; i++)
            {
                if (start < starts[i + 1] - 1 && end > starts[i]) labels[i].Add(slug);
            }
        }

        return labels;
    }
}
