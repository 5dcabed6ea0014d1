using System.Diagnostics;
using System.Globalization;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Live;

/// <summary><c>live FILE [TIMES]</c>: what a key costs in a text that is being edited, against an analysis from scratch.</summary>
internal static class LiveBenchmark
{
    private const string Typed = "The minister did not answer the question on Monday. ";

    public static int Run(string[] args)
    {
        var times = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var text = string.Join("\n\n", Enumerable.Repeat(File.ReadAllText(args[0]), times));
        var engine = RhetorEngine.CreateDefault();
        var document = engine.Open(SourceText.From(text));
        for (var i = 0; i < 5; i++) engine.Analyze(text);

        var scratch = Median(20, () => engine.Analyze(text));
        var at = document.Document().Sentences[document.Document().Sentences.Length / 2].Span.Start;
        var keys = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var key in Typed)
            {
                var change = new TextChange(new TextSpan(at++, 0), key.ToString());
                var started = Stopwatch.GetTimestamp();
                document = document.WithChange(change);
                if (round > 0) keys.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        keys.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters, {document.Document().Sentences.Length} sentences"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from scratch {scratch:0.00} ms; a key {keys[keys.Count / 2]:0.00} ms (median), {keys[keys.Count * 95 / 100]:0.00} ms (95 %)"));
        return 0;
    }

    private static Documents.AnnotatedDocument Document(this Rhetor.Live.LiveDocument document) => document.Report.Document;

    private static double Median(int count, Action action)
    {
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return times[count / 2];
    }
}
