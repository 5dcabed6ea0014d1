using System.Globalization;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;
using Rhetor.Learning.Metrics;

namespace Rhetor.Cli.Commands.Labels;

/// <summary>What the commands of <c>rhetor labels</c> do.</summary>
internal static class LabelsRun
{
    /// <summary>Lists faults, on standard output as data; ends with 3 where a row is lost or the parts of a split share a group.</summary>
    public static int Check(CliHost host, LabelledDataset dataset, LabelledDataset against)
    {
        var shared = DatasetChecker.CheckSplit(dataset, against);
        DataFault[] faults = [.. dataset.Faults, .. against.Faults, .. DatasetChecker.Check(dataset), .. shared];
        using var output = CliHost.OpenText(host.Output);
        foreach (var fault in faults) output.WriteLine(fault);
        host.Complain(FormattableString.Invariant($"{dataset.Sentences.Length + against.Sentences.Length} rows, {faults.Count(f => !f.IsWarning)} errors, {faults.Count(f => f.IsWarning)} warnings"));
        return faults.Any(f => !f.IsWarning) || shared.Length > 0 ? ExitCode.Inputs : ExitCode.Done;
    }

    public static int Split(CliHost host, LabelledDataset dataset, string folder, int dev, int test, int seed)
    {
        foreach (var fault in dataset.Faults) host.Error.WriteLine(fault);
        if (dataset.Sentences.IsEmpty) throw new CliException(ExitCode.Inputs, "no labelled row was read");
        var labels = dataset.Labels;
        var percent = GroupedFolds.Assign(
            [.. dataset.Sentences.Select(s => s.Group)], [.. dataset.Sentences.Select(s => s.Labels.Select(l => labels.IndexOf(l)).ToArray())], Parts(dev, test), seed);
        var unit = 100 / Parts(dev, test);
        var parts = dataset.Sentences.Zip(percent, (s, p) => (Sentence: s, Part: p * unit < dev ? "dev" : p * unit < dev + test ? "test" : "train")).ToList();

        Directory.CreateDirectory(folder);
        using var output = CliHost.OpenText(host.Output);
        foreach (var part in parts.GroupBy(p => p.Part, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            LabelledJsonLines.Write(host, Path.Combine(folder, part.Key + ".jsonl"), part.Select(p => p.Sentence));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Key}.jsonl  {part.Count()} rows, {part.Select(p => p.Sentence.Group).Distinct(StringComparer.Ordinal).Count()} groups"));
        }

        return dataset.HasErrors ? ExitCode.Inputs : ExitCode.Done;
    }

    public static int Stats(CliHost host, LabelledDataset dataset)
    {
        foreach (var fault in dataset.Faults) host.Error.WriteLine(fault);
        var rows = dataset.Sentences;
        using var output = CliHost.OpenText(host.Output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Length} rows, {rows.Count(r => !r.Labels.IsEmpty)} with a label, {rows.Select(r => r.Group).Distinct(StringComparer.Ordinal).Count()} groups"));
        Counts(output, "marker", rows.SelectMany(r => r.Labels));
        Counts(output, "voice", rows.Select(r => r.Voice?.ToString().ToLowerInvariant() ?? "not given"));
        Counts(output, "source", rows.Select(r => r.Source.Length > 0 ? r.Source : "not given"));
        Counts(output, "language", rows.Select(r => r.Language));
        return dataset.HasErrors ? ExitCode.Inputs : ExitCode.Done;
    }

    private static void Counts(TextWriter output, string title, IEnumerable<string> values)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var value in values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {value.Count(),6}  {value.Key}"));
    }

    // As few folds as the shares allow: whole groups fill a few large folds more evenly than many small ones.
    private static int Parts(int dev, int test)
    {
        foreach (var unit in new[] { 50, 25, 20, 10, 5 })
        {
            if (dev % unit == 0 && test % unit == 0) return 100 / unit;
        }

        return 100;
    }
}
