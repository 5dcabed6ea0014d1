using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Trees;

namespace Rhetor.Benchmarks.Learning;

/// <summary>
/// Our learners against scikit-learn's on the same data: <c>learning [trees|linear|inference] [--python FILE] [--threads N] [--repeat N] [--no-peer]</c>.
/// </summary>
internal static class LearningBenchmark
{
    public static int Run(string[] args)
    {
        var python = Option(args, "--python", "/usr/bin/python3");
        var threads = int.Parse(Option(args, "--threads", "2"), CultureInfo.InvariantCulture);
        var kinds = args.Where(a => a is "trees" or "linear" or "inference").DefaultIfEmpty("all").ToArray();
        var folder = Directory.CreateTempSubdirectory("rhetor-benchmark-");
        try
        {
            if (kinds.Any(k => k is "trees" or "all"))
                Trees(python, threads, Option(args, "--repeat", "3"), Path.Combine(folder.FullName, "trees.bin"));
            if (kinds.Any(k => k is "linear" or "all"))
                Linear(python, args.Contains("--no-peer"), Path.Combine(folder.FullName, "linear.bin"));
            if (kinds.Any(k => k is "inference" or "all"))
                Inference();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Trees(string python, int threads, string repeat, string path)
    {
        var data = LearningData.ForTrees(20_000, 10_000, 500, 0.05, 7);
        data.Write(path);
        var options = new TreeOptions { LearningRate = 0.1, MinExamplesPerLeaf = 20, L2 = 1, Threads = threads };
        var set = new TrainingSet(data.Features, data.Labels) { Rows = data.TrainRows };
        var (timing, model) = Best(3, () => GradientBoosting.Fit(set, options));
        var scores = Enumerable.Range(data.TrainCount, data.TestLabels.Length).Select(i => model.Score(data.Features[i])).ToArray();
        var auc = RankingMetrics.AreaUnderCurve(scores, data.TestLabels);
        var peer = Peer.Run(python, threads, "trees", path, "trees=100", "leaves=20", "rate=0.1", "min=20", "l2=1", $"repeat={repeat}");
        Report($"boosted trees, 20,000 x 500, 100 x 20 leaves, {threads} threads", timing, auc, peer);
    }

    private static void Linear(string python, bool noPeer, string path)
    {
        var data = LearningData.ForText(6_000, 3_000, 1 << 18, 300, 5);
        data.Write(path);
        var set = new TrainingSet(data.Features, data.Labels) { Rows = data.TrainRows };
        foreach (var (cost, l1) in ((double, double)[])[(1, 0), (10, 0), (100, 0), (20, 0.5)])
        {
            var (timing, model) = Best(3, () => LogisticRegression.Fit(set, new LinearOptions { Cost = cost, L1Ratio = l1 }));
            var scores = Enumerable.Range(data.TrainCount, data.TestLabels.Length).Select(i => model.Score(data.Features[i])).ToArray();
            var auc = RankingMetrics.AreaUnderCurve(scores, data.TestLabels);
            var what = FormattableString.Invariant($"logistic regression, 6,000 x 2^18, C={cost}, l1={l1}, 1 thread");
            // saga takes minutes here; the tests hold elastic net against it on a small problem.
            if (noPeer || l1 > 0)
            {
                Console.WriteLine(FormattableString.Invariant($"{what}: {timing.Wall:F3} s ({timing.Processor:F3} s), AUC {auc:F4}, {model.Columns.Length} weights"));
                continue;
            }

            var peer = Peer.Run(python, 1, "linear", path, [FormattableString.Invariant($"cost={cost}"), "solver=lbfgs", "tol=1e-6", "repeat=1"]);
            Report(what, timing, auc, peer);
            var worst = peer.GetProperty("weights").EnumerateArray().Max(w => Math.Abs(w[1].GetDouble() - model.WeightOf(w[0].GetInt32())));
            var largest = Math.Abs(peer.GetProperty("weights")[0][1].GetDouble());
            Console.WriteLine(FormattableString.Invariant(
                $"  of the 200 largest weights (up to {largest:F3}) none differs by more than {worst:F5}; intercepts {model.Intercept:F4} and {peer.GetProperty("intercept").GetDouble():F4}; {model.Columns.Length} weights"));
        }
    }

    private static void Inference()
    {
        var data = LearningData.ForTrees(20_000, 0, 500, 0.05, 7);
        var model = GradientBoosting.Fit(new TrainingSet(data.Features, data.Labels), new TreeOptions { Threads = 2 });
        foreach (var count in (int[])[1, 25])
        {
            var evaluator = new TreeEvaluator([.. Enumerable.Repeat(model, count)]);
            var scratch = evaluator.CreateScratch();
            var scores = new double[count];
            var (fast, _) = Best(5, () =>
            {
                for (var round = 0; round < 5; round++)
                    for (var i = 0; i < data.Features.RowCount; i++)
                        evaluator.Score(data.Features[i], scratch, scores);
                return 0;
            });
            Console.WriteLine(FormattableString.Invariant(
                $"{count} x 100 trees x 20 leaves: {fast.Processor / 5 / data.Features.RowCount * 1e6:F2} us of processor a row as bit vectors"));
        }

        var (slow, _) = Best(3, () => Enumerable.Range(0, data.Features.RowCount).Sum(i => model.Score(data.Features[i])));
        Console.WriteLine(FormattableString.Invariant($"1 x 100 trees x 20 leaves: {slow.Processor / data.Features.RowCount * 1e6:F2} us of processor a row node by node"));
    }

    private static void Report(string what, Timing timing, double auc, JsonElement peer) =>
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {timing.Wall:F3} s ({timing.Processor:F3} s of processor), AUC {auc:F4}; scikit-learn {peer.GetProperty("seconds").GetDouble():F3} s ({peer.GetProperty("cpu").GetDouble():F3} s), AUC {peer.GetProperty("auc").GetDouble():F4}; ratio {timing.Wall / peer.GetProperty("seconds").GetDouble():F2} ({timing.Processor / peer.GetProperty("cpu").GetDouble():F2})"));

    /// <summary>The best of some runs, after one to warm up: by the clock, and by processor time, which a busy machine does not spoil.</summary>
    private static (Timing Timing, T Result) Best<T>(int times, Func<T> work)
    {
        var best = new Timing(double.MaxValue, double.MaxValue);
        using var process = Process.GetCurrentProcess();
        var result = work();
        for (var i = 0; i < times; i++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            result = work();
            var wall = watch.Elapsed.TotalSeconds;
            process.Refresh();
            best = new Timing(Math.Min(best.Wall, wall), Math.Min(best.Processor, (process.TotalProcessorTime - before).TotalSeconds));
        }

        return (best, result);
    }

    private static string Option(string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;

    private readonly record struct Timing(double Wall, double Processor);
}
