using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rhetor.Cli;

namespace Rhetor.Benchmarks.Corpus;

/// <summary>
/// A corpus in one go, first a quarter of it, then all: rate, and peak memory, which must not grow with the corpus: <c>corpus [FILE] [--text-field NAME]
/// [--count N] [--format jsonl]</c>. Without a file the texts are made of the labelled sentences.
/// </summary>
internal static class CorpusBenchmark
{
    private const int SentencesPerText = 20;
    private const double MostGrowth = 1.25;

    public static int Run(string[] args)
    {
        var count = int.Parse(Option(args, "--count", "4000"), CultureInfo.InvariantCulture);
        var field = Option(args, "--text-field", "text");
        var source = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
        var folder = Directory.CreateTempSubdirectory("rhetor-corpus-");
        try
        {
            var peaks = new List<double>();
            foreach (var (name, size) in new[] { ("warm-up", Math.Max(1, count / 20)), ("a quarter", count / 4), ("all", count) })
            {
                var path = Path.Combine(folder.FullName, "corpus.jsonl");
                var records = source is null ? Made(size) : File.ReadLines(source).Take(size);
                File.WriteAllLines(path, records);
                var (seconds, peak, code) = Analyze(folder.FullName, field, Option(args, "--format", "jsonl"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-10} {size,8} texts {new FileInfo(path).Length / 1e6,8:0.0} MB {seconds,8:0.0} s {size / seconds,8:0.0} texts/s  peak {peak,6:0} MB  exit {code}"));
                peaks.Add(peak);
            }

            var growth = peaks[2] / peaks[1];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of all over that of a quarter: {growth:0.00} (at most {MostGrowth})"));
            return growth <= MostGrowth ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Seconds, double PeakMegabytes, int Code) Analyze(string folder, string field, string format)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RhetorCommand).Assembly.Location, "analyze", "corpus.jsonl", "--text-field", field, "--format", $"{format}=out", "--quiet"])
        {
            WorkingDirectory = folder,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        long peak = 0;
        while (!process.WaitForExit(50))
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.WorkingSet64);
        }

        return (watch.Elapsed.TotalSeconds, peak / 1e6, process.ExitCode);
    }

    private static IEnumerable<string> Made(int count)
    {
        var sentences = Directory.GetFiles(Path.Combine(Root(), "seeds", "labelled"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(TextOf).ToList();
        for (var i = 0; i < count; i++)
            yield return JsonSerializer.Serialize(new { text = string.Join(' ', Enumerable.Range(0, SentencesPerText).Select(k => sentences[(i * 7 + k) % sentences.Count])) });
    }

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rhetor.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Rhetor.slnx above the benchmarks.");
        return folder;
    }

    private static string Option(string[] args, string name, string standard) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : standard;
}
