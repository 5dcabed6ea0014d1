using System.Collections.Immutable;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Models;

namespace Rhetor.Learning.Training;

/// <summary>Trains one classifier a marker. Stateless and thread-safe.</summary>
public static class ClassifierTrainer
{
    /// <summary>Trains, and measures the whole procedure by an outer cross-validation where the options ask for it.</summary>
    /// <param name="rows">The labelled sentences, all of one language.</param>
    /// <param name="markers">The markers to train, by slug.</param>
    /// <param name="reader">Annotates the sentences and runs the rules.</param>
    /// <param name="sources">What features are made from.</param>
    /// <param name="rulesFingerprint">The fingerprint of the rule set, kept in the model.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told how far it is, from any thread.</param>
    /// <param name="cancellationToken">Ends the work early; nothing is left behind.</param>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrainingResult Train(
        IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> markers, SentenceReader reader, FeatureSources sources, string rulesFingerprint,
        TrainingOptions options, Action<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (rows.Count == 0) throw new ArgumentException("There is nothing to train on: no labelled sentence was read.", nameof(rows));
        var extractor = new FeatureExtractor(sources);
        var table = FeatureTable.Build(
            extractor, reader, rows, options.Scales, options.Threads, done => progress?.Invoke(new TrainingProgress("reading", done, rows.Count)), cancellationToken);
        var fitter = new MarkerFitter(table, rows, options);

        var heldOut = options.OuterFolds > 1 ? CrossValidate(fitter, table.Schema, rows, markers, options, progress, cancellationToken) : [];
        var all = Enumerable.Range(0, rows.Count).ToArray();
        var fitted = FitAll(fitter, markers, all, options, done => progress?.Invoke(new TrainingProgress("training", done, markers.Count)), cancellationToken);
        var trained = fitted.OfType<FittedMarker>().ToList();
        return new TrainingResult(
            Assemble(trained, table, rulesFingerprint, options),
            [.. markers],
            [.. markers.Where((_, m) => fitted[m] is null)],
            heldOut);
    }

    private static ImmutableArray<HeldOutPrediction> CrossValidate(
        MarkerFitter fitter, FeatureSchema schema, IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> markers, TrainingOptions options,
        Action<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var primary = Enumerable.Range(0, rows.Count).Where(i => rows[i].IsPrimary).ToArray();
        var extra = Enumerable.Range(0, rows.Count).Where(i => !rows[i].IsPrimary).ToArray();
        var folds = GroupedFolds.Assign(
            [.. primary.Select(i => rows[i].Sentence.Group)],
            [.. primary.Select(i => LabelNumbers(rows[i], markers))],
            options.OuterFolds, options.Seed + 1);
        var probabilities = new double[rows.Count][];
        var borne = new bool[rows.Count][];
        for (var fold = 0; fold < options.OuterFolds; fold++)
        {
            var at = fold;
            int[] train = [.. primary.Where((_, k) => folds[k] != at), .. extra];
            var fitted = FitAll(
                fitter, markers, train, options, done => progress?.Invoke(new TrainingProgress("cross-validating", (at * markers.Count) + done, options.OuterFolds * markers.Count)), cancellationToken);
            foreach (var i in primary.Where((_, k) => folds[k] == at))
            {
                probabilities[i] = [.. fitted.Select((marker, m) => marker is null ? RuleProbability(fitter, schema, markers[m], i) : fitter.Score(marker, i))];
                borne[i] = [.. fitted.Select((marker, m) => probabilities[i][m] >= (marker?.Threshold ?? 0.5))];
            }
        }

        return [.. primary.Select(i => new HeldOutPrediction(rows[i].Sentence, [.. probabilities[i]], [.. borne[i]]))];
    }

    // Without a classifier the rules decide: a moderate or strong hit marks.
    private static double RuleProbability(MarkerFitter fitter, FeatureSchema schema, string slug, int row) =>
        schema.IndexOf("marker/" + slug + "/strongest") is var place and >= 0 && fitter.Feature(row, place) >= 2 ? 0.7 : 0.01;

    private static int[] LabelNumbers(TrainingRow row, IReadOnlyList<string> markers) =>
        [.. Enumerable.Range(0, markers.Count).Where(m => row.Sentence.Labels.Contains(markers[m]))];

    private static FittedMarker?[] FitAll(
        MarkerFitter fitter, IReadOnlyList<string> markers, int[] train, TrainingOptions options, Action<int> progress, CancellationToken cancellationToken)
    {
        var fitted = new FittedMarker?[markers.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, markers.Count, parallel, m =>
        {
            fitted[m] = fitter.Fit(markers[m], train, cancellationToken);
            progress(Interlocked.Increment(ref done));
        });
        return fitted;
    }

    private static ClassifierModel Assemble(List<FittedMarker> fitted, FeatureTable table, string rulesFingerprint, TrainingOptions options)
    {
        var schema = table.Schema;
        // A column is worth keeping by how often it is seen; the named features always are.
        var importance = new float[schema.WordBuckets + schema.Names.Length];
        for (var row = 0; row < table.Linear.RowCount; row++)
        {
            foreach (var column in table.Linear[row].Columns) importance[column] += 1;
        }

        for (var i = schema.WordBuckets; i < importance.Length; i++) importance[i] = 1e9f;
        var linear = fitted.Count > 0
            ? LinearTable.Create([.. fitted.Select(f => f.Linear)], options.MaxColumns, importance)
            : new LinearTable(importance.Length, [], [], [], []);
        return new ClassifierModel(new ClassifierModelParts
        {
            Language = options.Language,
            Version = options.Version,
            RulesFingerprint = rulesFingerprint,
            Learner = options.Learner.Name,
            Schema = schema,
            Scales = options.Scales,
            WordWeights = table.WordWeights,
            Linear = linear,
            Markers = [.. fitted.Select(f => new MarkerClassifier(f.Slug, f.Trees, f.Calibrator, f.Threshold))],
        });
    }
}
