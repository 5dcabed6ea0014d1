using System.Collections.Immutable;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Linear;

/// <summary>
/// Many ridge logistic regressions over the same rows at once, a problem a label: each row is read once for all of them. The minimum of
/// <c>½‖w‖² + ½b² + C Σ sᵢ log(1 + exp(-yᵢ (w·xᵢ + b)))</c> by dual coordinate descent (Yu, Huang and Lin 2011), in single precision.
/// Unlike <see cref="LogisticRegression"/> it penalises the intercept and stops early; what follows calibrates its logits. Deterministic;
/// one thread.
/// </summary>
public static class JointLogisticRegression
{
    /// <summary>Fits a model a problem.</summary>
    /// <param name="sets">Problems over the same features, rows and weights (the same objects); labels, positive weights and scales differ.</param>
    /// <param name="options">How; <see cref="LinearOptions.L1Ratio"/> must be 0.</param>
    /// <param name="cancellationToken">Stops between two passes.</param>
    /// <exception cref="ArgumentException">The problems do not share what they must, or the options make no sense.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ImmutableArray<LinearModel> Fit(IReadOnlyList<TrainingSet> sets, LinearOptions options, CancellationToken cancellationToken = default)
    {
        options.Validate();
        if (options.L1Ratio != 0) throw new ArgumentException("Problems are fitted together with a ridge penalty only.", nameof(options));
        if (sets.Count == 0) return [];
        var first = sets[0];
        foreach (var set in sets)
        {
            if (!ReferenceEquals(set.Features, first.Features) || !ReferenceEquals(set.Rows, first.Rows) || !ReferenceEquals(set.Weights, first.Weights))
                throw new ArgumentException("Problems that are fitted together must share features, rows and weights.", nameof(sets));
            if (set.ColumnScales is { } scales && scales.Count != first.Features.ColumnCount)
                throw new ArgumentException($"Expected {first.Features.ColumnCount} scales, got {scales.Count}.", nameof(sets));
        }

        var examples = sets.Select(s => s.ToExamples()).ToArray();
        foreach (var row in examples[0].Rows) CheckFinite(first.Features[row], row);
        var weights = new JointRidgeSolver(first.Features, examples, [.. sets.Select(s => s.ColumnScales)], options).Solve(cancellationToken);
        return [.. examples.Select((example, output) => ToModel(first.Features.ColumnCount, weights, output, example, options.PruneBelow))];
    }

    private static void CheckFinite(SparseRow row, int number)
    {
        for (var k = 0; k < row.Count; k++)
        {
            if (!float.IsFinite(row.Values[k]))
                throw new ArgumentException($"Row {number}, column {row.Columns[k]} is {row.Values[k]}; a linear stage needs finite values.");
        }
    }

    private static LinearModel ToModel(int columnCount, JointWeights weights, int output, TrainingExamples examples, double pruneBelow)
    {
        double positive = 0, negative = 0;
        for (var i = 0; i < examples.Rows.Count; i++)
        {
            if (examples.Labels[i]) positive += examples.Weights[i];
            else negative += examples.Weights[i];
        }

        if (positive == 0 || negative == 0) return new LinearModel(columnCount, [], [], Math.Log((positive + 0.5) / (negative + 0.5)));
        var columns = ImmutableArray.CreateBuilder<int>();
        var values = ImmutableArray.CreateBuilder<float>();
        for (var column = 0; column < columnCount; column++)
        {
            var weight = weights.Of(column, output);
            if (weight == 0 || Math.Abs(weight) < pruneBelow) continue;
            columns.Add(column);
            values.Add(weight);
        }

        return new LinearModel(columnCount, columns.ToImmutable(), values.ToImmutable(), weights.Of(columnCount, output));
    }
}
