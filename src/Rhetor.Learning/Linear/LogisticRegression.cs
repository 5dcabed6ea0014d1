using Rhetor.Learning.Learners;

namespace Rhetor.Learning.Linear;

/// <summary>
/// Logistic regression on sparse rows: the minimum of
/// <c>(1 - r) ½‖w‖² + r ‖w‖₁ + C Σ sᵢ log(1 + exp(-yᵢ (w·xᵢ + b)))</c>, where r is <see cref="LinearOptions.L1Ratio"/>, C
/// <see cref="LinearOptions.Cost"/>, s the weights; the intercept b is not penalised. The same objective as scikit-learn's.
/// Ridge by truncated Newton with a diagonal preconditioner (Galli and Lin 2021), elastic net by proximal Newton with
/// coordinate descent (Yuan, Ho and Lin 2012). Deterministic; one thread a problem: fit several at once.
/// </summary>
public static class LogisticRegression
{
    /// <summary>Fits a model.</summary>
    /// <param name="set">What to learn from; every value finite. With one class only, or no rows, the model has no weights.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops between two iterations.</param>
    /// <exception cref="ArgumentException">The set or the options contradict themselves, or a value is not finite.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static LinearModel Fit(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default)
    {
        options.Validate();
        if (set.ColumnScales is { } scales) return Fit(set.WithScaledColumns(), options, cancellationToken).MultipliedWith(scales);
        var examples = set.ToExamples();
        double positive = 0, negative = 0;
        for (var i = 0; i < examples.Rows.Count; i++)
        {
            if (examples.Labels[i])
                positive += examples.Weights[i];
            else
                negative += examples.Weights[i];
        }

        if (positive == 0 || negative == 0)
            return new LinearModel(set.Features.ColumnCount, [], [], Math.Log((positive + 0.5) / (negative + 0.5)));

        var design = CompactDesign.Build(set.Features, examples, options.Cost);
        var start = Math.Log(positive / negative);
        var weights = options.L1Ratio > 0
            ? new ElasticNetSolver(design, options).Solve(start, cancellationToken)
            : new RidgeSolver(design, options).Solve(start, cancellationToken);
        return ToModel(set.Features.ColumnCount, design, weights, options.PruneBelow);
    }

    /// <summary>The last of the weights is the intercept.</summary>
    private static LinearModel ToModel(int columnCount, CompactDesign design, double[] weights, double pruneBelow)
    {
        var kept = new List<(int Column, float Weight)>();
        for (var i = 0; i < design.ColumnCount; i++)
        {
            var weight = (float)weights[i];
            if (weight != 0 && Math.Abs(weight) >= pruneBelow)
                kept.Add((design.Original[i], weight));
        }

        kept.Sort((a, b) => a.Column.CompareTo(b.Column));
        return new LinearModel(columnCount, [.. kept.Select(k => k.Column)], [.. kept.Select(k => k.Weight)], weights[^1]);
    }
}
