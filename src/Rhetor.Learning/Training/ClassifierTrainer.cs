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
        var owners = RuleFeatures.OwnersOf(sources.Rules);
        // Where the rules are about other markers, they are features like any other.
        var isOwn = owners.Values.Any(markers.Contains);
        var table = FeatureTable.Build(
            extractor, reader, rows, options, name => isOwn && owners.ContainsKey(name),
            done => progress?.Invoke(new TrainingProgress("reading", done, rows.Count)), cancellationToken);
        var fitter = new ModelFitter(table, rows, markers, owners, options);

        var heldOut = options.OuterFolds > 1 ? CrossValidate(fitter, rows, markers, options, progress, cancellationToken) : [];
        var all = Enumerable.Range(0, rows.Count).ToArray();
        var inner = options.OuterFolds == 1 ? new HeldOutPrediction?[rows.Count] : null;
        var fitted = fitter.Fit(all, inner, done => progress?.Invoke(new TrainingProgress("training", done, markers.Count)), cancellationToken);
        var trained = fitted.OfType<FittedMarker>().ToList();
        return new TrainingResult(
            Assemble(trained, table, rulesFingerprint, options),
            [.. markers],
            [.. markers.Where((_, m) => fitted[m] is null)],
            inner is null ? heldOut : [.. inner.OfType<HeldOutPrediction>()]);
    }

    private static ImmutableArray<HeldOutPrediction> CrossValidate(
        ModelFitter fitter, IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> markers, TrainingOptions options,
        Action<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        int[] judged = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].IsPrimary || options.HoldOutAdded)];
        var folds = GroupedFolds.Assign([.. judged.Select(i => rows[i].Sentence.Group)], fitter.LabelsOf(judged), options.OuterFolds, options.Seed + 1);
        var foldOf = new int[rows.Count];
        foldOf.AsSpan().Fill(-1);
        for (var k = 0; k < judged.Length; k++) foldOf[judged[k]] = folds[k];
        var predictions = new HeldOutPrediction[rows.Count];
        for (var fold = 0; fold < options.OuterFolds; fold++)
        {
            var at = fold;
            int[] train = [.. Enumerable.Range(0, rows.Count).Where(i => foldOf[i] != at)];
            var fitted = fitter.Fit(
                train, null, done => progress?.Invoke(new TrainingProgress("cross-validating", (at * markers.Count) + done, options.OuterFolds * markers.Count)), cancellationToken);
            var linear = fitted.Select(f => f?.Linear.ToDense()).ToArray();
            foreach (var i in judged.Where(i => foldOf[i] == at))
            {
                var byRules = fitter.Decisions.ByRules(i);
                double[] probabilities = [.. fitted.Select((marker, m) => marker is null ? (byRules[m] ? 0.7 : 0.01) : fitter.Score(marker, i, linear[m]))];
                predictions[i] = new HeldOutPrediction(
                    rows[i].Sentence, [.. probabilities], [.. fitted.Select((marker, m) => marker is null ? byRules[m] : fitter.Decisions.Lifted(m, i, probabilities[m]) >= marker.Threshold)]) { ByRules = [.. byRules] };
            }
        }

        return [.. judged.Select(i => predictions[i])];
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
