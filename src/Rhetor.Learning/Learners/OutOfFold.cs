using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Learners;

/// <summary>
/// Scores of examples by models that have not seen them nor their group: what the next stage may learn from, and what
/// calibrators and thresholds are fitted on (stacking: Wolpert 1992).
/// </summary>
public static class OutOfFold
{
    /// <summary>Out-of-fold logits of the linear stage.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="set">All examples; only its <see cref="TrainingSet.Rows"/> are learned from and scored.</param>
    /// <param name="folds">Each row's fold, as <see cref="Metrics.GroupedFolds.Assign"/> gives them: one for each row of the features.</param>
    /// <param name="options">How the stage is fitted.</param>
    /// <param name="cancellationToken">Stops between two iterations.</param>
    /// <returns>A logit for each row of the features; NaN for those that are not among the set's rows.</returns>
    /// <exception cref="ArgumentException">There are not as many folds as rows.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static double[] LinearScores(
        ILearner learner, TrainingSet set, IReadOnlyList<int> folds, LinearOptions options, CancellationToken cancellationToken = default) =>
        Score(set, folds, training =>
        {
            var model = learner.FitLinear(training, options, cancellationToken);
            var dense = model.ToDense();
            return row => model.Score(row, dense);
        });

    /// <summary>Out-of-fold logits of the tree stage.</summary>
    /// <inheritdoc cref="LinearScores"/>
    public static double[] TreeScores(
        ILearner learner, TrainingSet set, IReadOnlyList<int> folds, TreeOptions options, CancellationToken cancellationToken = default) =>
        Score(set, folds, training =>
        {
            var evaluator = new TreeEvaluator(learner.FitTrees(training, options, cancellationToken));
            var scratch = evaluator.CreateScratch();
            return row => evaluator.Score(row, scratch);
        });

    private static double[] Score(TrainingSet set, IReadOnlyList<int> folds, Func<TrainingSet, Scorer> fit)
    {
        var total = set.Features.RowCount;
        if (folds.Count != total)
            throw new ArgumentException($"Expected {total} folds, got {folds.Count}.", nameof(folds));
        var rows = set.Rows ?? [.. Enumerable.Range(0, total)];
        var scores = new double[total];
        scores.AsSpan().Fill(double.NaN);
        foreach (var fold in rows.Select(row => folds[row]).Distinct().Order())
        {
            var score = fit(set with { Rows = [.. rows.Where(row => folds[row] != fold)] });
            foreach (var row in rows)
                if (folds[row] == fold)
                    scores[row] = score(set.Features[row]);
        }

        return scores;
    }

    private delegate double Scorer(SparseRow row);
}
