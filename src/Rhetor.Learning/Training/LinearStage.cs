using System.Collections.Immutable;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Training;

/// <summary>The linear stages of all markers on some rows: the models, and what models that had not seen a row say of it.</summary>
/// <param name="Models">A model a marker, over the buckets and then the named features.</param>
/// <param name="HeldOut">A logit a marker and row; NaN outside the training.</param>
internal sealed record LinearStage(ImmutableArray<LinearModel> Models, ImmutableArray<double[]> HeldOut)
{
    /// <summary>Fits all markers at once, with the same folds for all: the rows are what takes time.</summary>
    public static LinearStage Fit(
        SparseMatrix features, int wordBuckets, IReadOnlyList<bool[]> labels, float[] weights, int[] train, int[] folds, TrainingOptions options, CancellationToken cancellationToken)
    {
        var heldOut = labels.Select(_ => NotANumber(features.RowCount)).ToImmutableArray();
        var numbers = train.Select(i => folds[i]).Distinct().Order().ToArray();
        ImmutableArray<LinearModel> all = [];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.For(-1, numbers.Length, parallel, k =>
        {
            if (k < 0)
            {
                all = FitOn(train);
                return;
            }

            var models = FitOn([.. train.Where(i => folds[i] != numbers[k])]);
            for (var m = 0; m < models.Length; m++)
            {
                var dense = models[m].ToDense();
                foreach (var i in train)
                {
                    if (folds[i] == numbers[k]) heldOut[m][i] = models[m].Score(features[i], dense);
                }
            }
        });
        return new LinearStage(all, heldOut);

        ImmutableArray<LinearModel> FitOn(int[] rows) => options.Learner.FitLinear(
            [.. labels.Select(l => new TrainingSet(features, l)
            {
                Rows = rows,
                Weights = weights,
                PositiveWeight = Balance(l, rows, weights),
                ColumnScales = options.UseLogOdds ? LogOdds.Of(features, l, weights, rows, wordBuckets) : null,
            })],
            options.Linear with { Seed = options.Seed },
            cancellationToken);
    }

    private static double[] NotANumber(int length)
    {
        var values = new double[length];
        values.AsSpan().Fill(double.NaN);
        return values;
    }

    // The root of the odds: whole odds make a rare marker follow its few rows too closely, no weight at all makes it follow none.
    private static double Balance(bool[] labels, int[] rows, float[] weights)
    {
        double positive = 0, negative = 0;
        foreach (var i in rows)
        {
            if (labels[i]) positive += weights[i];
            else negative += weights[i];
        }

        return positive > 0 && negative > 0 ? Math.Sqrt(negative / positive) : 1;
    }
}
