using System.Globalization;
using Rhetor.Evaluation;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Training;

namespace Rhetor.Training;

/// <summary>Compares a new model with the one it would replace, both on rows that they were not trained on.</summary>
internal static class Replacement
{
    private const double Tolerance = 0.01;

    public static PairedDifference Compare(RhetorTrainingOptions options, TrainingResult result, CancellationToken cancellationToken)
    {
        var known = HeldOutFile.Read(Path.Combine(options.Output, HeldOutFile.FileName));
        var engine = new RhetorOptions { ModelsDirectory = options.Output, UseRules = options.UseRules, UseShippedRules = options.UseRules, MaxDegreeOfParallelism = options.Threads };
        foreach (var folder in options.RulesDirectories) engine.RulesDirectories.Add(folder);
        var evaluator = new RhetorEvaluator(engine);
        var rows = result.HeldOut.Select(p => p.Sentence).ToList();
        var fresh = rows.Where(r => !known.ContainsKey(HeldOutFile.KeyOf(r))).ToList();
        var markers = result.Markers.Where(slug => evaluator.Markers.Find(slug) is not null).ToList();
        var predicted = new Queue<HeldOutPrediction>(evaluator.Predict(fresh, [.. markers], options.Language, cancellationToken));

        // The fresh rows come in the order of all rows.
        var old = result.HeldOut.Select(p =>
        {
            string[] given = known.TryGetValue(HeldOutFile.KeyOf(p.Sentence), out var stored)
                ? stored
                : GivenIn(predicted.Dequeue(), markers);
            return p with { Borne = [.. result.Markers.Select(given.Contains)] };
        }).ToList();
        return Evaluator.Compare(result.Markers, result.HeldOut, old, options.Seed);
    }

    private static string[] GivenIn(HeldOutPrediction prediction, List<string> markers) => [.. markers.Where((_, m) => prediction.Borne[m])];

    /// <exception cref="RhetorModelException">The new model is clearly worse: by more than 0.01, or by any loss that the bootstrap bears out.</exception>
    public static void RefuseLoss(string output, PairedDifference gain)
    {
        var (estimate, low, high) = gain.Difference;
        if (estimate >= -Tolerance && high >= 0) return;
        throw new RhetorModelException(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: not replaced: on held-out rows the new model's F1 is {-estimate:0.000} below that of the old one (95 % between {low:0.000} and {high:0.000}); --force replaces it all the same"));
    }
}
