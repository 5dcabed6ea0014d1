using System.Globalization;
using Rhetor.Learning.Data;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Models;
using Rhetor.Learning.Training;

namespace Rhetor.Benchmarks.Learning.MLNet;

/// <summary>
/// The learners side by side: one yes-or-no problem, the same rows, features, folds and seed. A row of the table a learner: held-out AUC and
/// average precision, processor time of all fits of a stage, bytes of the model,
/// and the held-out AUC of the trees alone over the named features, the shipped rules included. ML.NET's learner takes part with -p:MLNet=true, with --sdca also by its other linear trainer.
/// </summary>
internal static class LearnerComparison
{
    public static int Run(string[] args)
    {
        string Option(string name, string fallback) => Array.IndexOf(args, "--" + name) is var at and >= 0 ? args[at + 1] : fallback;
        string[] data = [.. args.SkipWhile(a => a != "--data").Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
        var language = Option("language", "da");
        string[] wanted = Option("label", "any").Split(',');
        var folds = int.Parse(Option("folds", "3"), CultureInfo.InvariantCulture);
        var seed = long.Parse(Option("seed", "1"), CultureInfo.InvariantCulture);

        var read = LabelledDataReader.Read(data, LabelVocabulary.Open, language);
        if (read.HasErrors || read.Sentences.IsEmpty)
        {
            Console.Error.WriteLine(read.HasErrors ? string.Join('\n', read.Faults) : "--data: no rows");
            return 2;
        }

        bool Bears(LabelledSentence s) => wanted is ["any"] ? !s.Labels.IsEmpty : s.Labels.Any(wanted.Contains);
        TrainingRow[] rows = [.. read.Sentences.Where(s => s.Language == language).Select(s => new TrainingRow(s with { Labels = Bears(s) ? ["yes"] : [] }))];
        bool[] labels = [.. rows.Select(r => r.Sentence.Labels.Length > 0)];
        var features = new NamedFeatures(language);
        Console.WriteLine(FormattableString.Invariant($"{rows.Length} rows, {labels.Count(l => l)} positive, {language}, {folds} folds by group, seed {seed}"));
        Console.WriteLine("| learner | AUC | average precision | linear, s | trees, s | model, bytes | trees kept | AUC of trees alone |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        var named = features.Of([.. rows.Select(r => r.Sentence)]);
        var assigned = GroupedFolds.Assign([.. rows.Select(r => r.Sentence.Group)], [.. labels.Select(l => l ? new[] { 0 } : [])], folds, seed);
        foreach (var (name, learner) in new[] { ("boosted-trees", (ILearner)new BoostedTreesLearner()) }.Concat(OtherLearners.All.Where(o => args.Contains("--sdca") || !o.Name.EndsWith("sdca", StringComparison.Ordinal))))
        {
            var timed = new TimedLearner(learner);
            var result = ClassifierTrainer.Train(
                rows, ["yes"], features.Reader, features.Sources, "",
                new TrainingOptions { Language = language, Seed = seed, Folds = folds, OuterFolds = folds, Threads = 1, Learner = timed }, null, default);
            double[] scores = [.. result.HeldOut.Select(p => p.Probabilities[0])];
            bool[] truth = [.. result.HeldOut.Select(p => p.Sentence.Labels.Length > 0)];
            var set = new TrainingSet(named, labels) { Groups = [.. rows.Select(r => r.Sentence.Group)], PositiveWeight = 0 };
            var alone = OutOfFold.TreeScores(learner, set, assigned, new TrainingOptions { Language = language }.Trees with { Seed = seed });
            Console.WriteLine(FormattableString.Invariant(
                $"| {name} | {RankingMetrics.AreaUnderCurve(scores, truth):0.0000} | {RankingMetrics.AveragePrecision(scores, truth):0.0000} | {timed.Linear.TotalSeconds:0.0} | {timed.Trees.TotalSeconds:0.0} | {ClassifierModelFile.Write(result.Model).Length} | {result.Model.Markers[0].Trees?.Trees.Length ?? 0} | {RankingMetrics.AreaUnderCurve(alone, labels):0.0000} |"));
        }

        return 0;
    }
}
