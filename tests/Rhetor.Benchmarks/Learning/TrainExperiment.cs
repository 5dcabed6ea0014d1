using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;
using Rhetor.Learning.Vectors;
using Rhetor.Rules;

namespace Rhetor.Benchmarks.Learning;

/// <summary>Tries out features and settings of the classifiers by cross-validation.</summary>
internal static class TrainExperiment
{
    public static int Run(string[] args)
    {
        string Option(string name, string fallback) => Array.IndexOf(args, "--" + name) is var at and >= 0 ? args[at + 1] : fallback;
        string[] Files(string name) => Array.IndexOf(args, "--" + name) is var at and >= 0
            ? [.. args.Skip(at + 1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))] : [];
        double Number(string name, double fallback) => double.Parse(Option(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

        var code = Option("language", "da");
        var watch = Stopwatch.StartNew();
        var rules = RuleSet.Load([RuleSource.FromPath("rules/markers.yml"), RuleSource.FromPath("rules/lexicons"), RuleSource.FromPath("rules/" + code)]);
        var language = LanguageCatalog.Get(code);
        var vocabulary = LabelVocabulary.Of(rules.Markers);
        var primary = LabelledDataReader.Read(Files("data"), vocabulary, code);
        var extra = LabelledDataReader.Read(Files("add"), vocabulary, code);
        foreach (var fault in primary.Faults.Concat(extra.Faults).Take(5)) Console.WriteLine(fault);
        var rows = primary.Sentences.Select(s => new TrainingRow(s, IsPrimary: true, s.File.Contains("/real/", StringComparison.Ordinal) ? (float)Number("real-weight", 1) : 1))
            .Concat(extra.Sentences.Select(s => new TrainingRow(s, IsPrimary: false, (float)Number("add-weight", 1)))).ToList();
        Console.WriteLine($"{primary.Sentences.Length} + {extra.Sentences.Length} sentences, {rules.Descriptors.Length} rules");

        var vectors = Vectors(code, Option("vectors", ""), Files("raw"), (int)Number("dimensions", 64));
        var sources = new FeatureSources
        {
            Rules = args.Contains("--no-rules") ? [] : [.. rules.Rules.Where(r => r.IsEnabled && r.Descriptor.Language == code).Select(r => (r.Descriptor, r.Exceptions))],
            WordClasses = rules.WordClassesFor(code),
            MaskedClasses = [.. Files("mask")],
            Vectors = vectors,
            WordBits = (int)Number("bits", 17),
        };
        var options = new TrainingOptions { Language = code };
        options = options with
        {
            OuterFolds = (int)Number("outer", 5),
            Folds = (int)Number("folds", 5),
            Linear = options.Linear with { Cost = Number("cost", 1), Tolerance = Number("tolerance", options.Linear.Tolerance) },
            Trees = options.Trees with { TreeCount = (int)Number("trees", options.Trees.TreeCount), MaxLeaves = (int)Number("leaves", options.Trees.MaxLeaves) },
            Thresholds = new ThresholdOptions { Beta = Number("beta", 0.5), MinMarked = 5, MinPrecision = Number("min-precision", 0) },
            MaxColumns = (int)Number("max-columns", options.MaxColumns),
            HoldOutAdded = args.Contains("--hold-added"),
            SharedThresholds = Number("min-precision", 0) > 0 ? 1 : 0,
            Scales = new FeatureScales
            {
                Words = (float)Number("words", 1),
                Rules = (float)Number("rules", 0.5),
                Classes = (float)Number("classes", 0.25),
                Text = (float)Number("text", 0.25),
                Vectors = (float)Number("vector-scale", 1),
            },
        };
        ImmutableArray<string> markers = [.. rules.Markers.Markers.Select(m => m.Slug)];
        var analyzer = rules.AnalyzerFor(code);
        var reader = new SentenceReader(language, new AnalyzerDriver(analyzer is null || args.Contains("--no-rules") ? [] : [analyzer]));
        var stage = "";
        var result = ClassifierTrainer.Train(rows, markers, reader, sources, rules.FingerprintFor(options.Language), options, p =>
        {
            if (p.Stage != stage) Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:0} s: {stage = p.Stage}");
        });
        Report(result);
        var bytes = ClassifierModelFile.Write(result.Model);
        Console.WriteLine($"{bytes.Length / 1024} KB, {watch.Elapsed.TotalSeconds:0} s, trees for {result.Model.Markers.Count(m => m.Trees is not null)}, rules only: {string.Join(", ", result.RulesOnly)}");
        if (Option("output", "") is { Length: > 0 } output) File.WriteAllBytes(output, bytes);
        return 0;
    }

    private static WordVectorTable? Vectors(string code, string path, string[] raw, int dimensions)
    {
        if (path.Length == 0) return null;
        if (File.Exists(path)) return WordVectorFile.Read(File.ReadAllBytes(path), path);
        var table = WordVectorTrainer.Train(raw.SelectMany(RawText.Lines), new WordVectorOptions { Dimensions = dimensions });
        File.WriteAllBytes(path, WordVectorFile.Write(table));
        return table;
    }

    private static void Report(TrainingResult result)
    {
        foreach (var set in result.HeldOut.GroupBy(p => SetOf(p.Sentence.File), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (all, rules) = (default(ConfusionCounts), default(ConfusionCounts));
            var rows = set.ToList();
            for (var m = 0; m < result.Markers.Length; m++)
            {
                var labels = rows.Select(p => p.Sentence.Labels.Contains(result.Markers[m])).ToArray();
                var scores = rows.Select(p => p.Probabilities[m]).ToArray();
                var (counts, byRules) = (default(ConfusionCounts), default(ConfusionCounts));
                for (var i = 0; i < labels.Length; i++) (counts, byRules) = (counts.With(rows[i].Borne[m], labels[i]), byRules.With(rows[i].ByRules[m], labels[i]));
                all += counts;
                rules += byRules;
                if (labels.Any(l => l))
                    Console.WriteLine(FormattableString.Invariant($"{set.Key} {result.Markers[m],-20} n {counts.Positives,4} P {counts.Precision:0.00} R {counts.Recall:0.00} F {counts.F1:0.00}  AP {RankingMetrics.AveragePrecision(scores, labels):0.00} | rules P {byRules.Precision:0.00} R {byRules.Recall:0.00} F {byRules.F1:0.00}"));
            }

            Console.WriteLine(FormattableString.Invariant($"{set.Key} {rows.Count} rows: model P {all.Precision:0.000} R {all.Recall:0.000} F1 {all.F1:0.000} F0.5 {all.FBeta(0.5):0.000} | rules P {rules.Precision:0.000} R {rules.Recall:0.000} F1 {rules.F1:0.000} F0.5 {rules.FBeta(0.5):0.000}"));
        }
    }

    private static string SetOf(string file) =>
        file.Contains("/real/", StringComparison.Ordinal) ? "real" : file.Contains(".B.", StringComparison.Ordinal) ? "B" : file.Contains(".A.", StringComparison.Ordinal) ? "A" : "seeds";
}
