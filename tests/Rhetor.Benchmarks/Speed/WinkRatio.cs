using System.Diagnostics;
using System.Text.Json;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Speed;

/// <summary>
/// The language layer and wink-nlp's full pipeline on the same English text, one after the other, by processor time: <c>wink TEXT FOLDER</c>,
/// where the folder has wink-nlp and wink-eng-lite-web-model (<c>npm install</c> there, outside the repository).
/// </summary>
internal static class WinkRatio
{
    private const int Rounds = 9;

    // A machine that others use too runs at another speed a few seconds later: both are measured by turns, and the ratio is taken within a turn.
    private const int Turns = 3;

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("expected: wink TEXT FOLDER, a folder in which wink-nlp and wink-eng-lite-web-model are installed");
            return 2;
        }

        var texts = SpeedText.Read(args[0]);
        var characters = texts.Sum(t => (long)t.Length);
        // All of it first: the runtime arranges the code by what it sees run.
        Annotations[] all = [Annotations.All, Annotations.Grammar | Annotations.Voice | Annotations.Negation, Annotations.Grammar | Annotations.Negation, Annotations.Voice | Annotations.Negation, Annotations.None];
        var peers = new double[Turns];
        var ours = all.ToDictionary(needs => needs, _ => new double[Turns]);
        for (var turn = 0; turn < Turns; turn++)
        {
            peers[turn] = Wink(texts, args[1]).Seconds;
            foreach (var needs in all)
                ours[needs][turn] = CpuClock.Median(Rounds, () => Array.ForEach(texts, t => LanguageCatalog.English.Annotate(t, needs))).TotalSeconds;
        }

        Console.WriteLine(FormattableString.Invariant($"wink-nlp: {characters / Middle(peers) / 1e6:0.00} M characters a second and core, the middle of {Turns} turns"));
        foreach (var needs in all)
        {
            double[] ratios = [.. ours[needs].Zip(peers, (seconds, peer) => peer / seconds)];
            Console.WriteLine(FormattableString.Invariant(
                $"{needs}: {characters / Middle(ours[needs]) / 1e6:0.00} M characters a second and core, {Middle(ratios):0.00} times wink-nlp ({ratios.Min():0.00} to {ratios.Max():0.00})"));
        }

        return 0;
    }

    private static double Middle(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static (double Seconds, int Tokens) Wink(SourceText[] texts, string folder)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, string.Join('\f', texts.Select(t => t.ToString())));
            var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "peers", "wink.mjs"), Path.GetFullPath(folder), path])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"wink.mjs ended with code {process.ExitCode}.");
            using var document = JsonDocument.Parse(output);
            return (document.RootElement.GetProperty("seconds").GetDouble(), document.RootElement.GetProperty("tokens").GetInt32());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
