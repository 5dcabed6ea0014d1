namespace Rhetor.Learning.Learners;

/// <summary>
/// The rows of a <see cref="TrainingSet"/> that weigh anything: three arrays of the same length. What a learner starts from.
/// </summary>
public sealed class TrainingExamples
{
    private TrainingExamples(int[] rows, bool[] labels, double[] weights)
    {
        Rows = rows;
        Labels = labels;
        Weights = weights;
    }

    /// <summary>Row numbers into the features, in the order of <see cref="TrainingSet.Rows"/>.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Their labels.</summary>
    public IReadOnlyList<bool> Labels { get; }

    /// <summary>Their weights, <see cref="TrainingSet.PositiveWeight"/> applied; above zero.</summary>
    public IReadOnlyList<double> Weights { get; }

    internal static TrainingExamples From(TrainingSet set) => From(set, set.Rows);

    internal static TrainingExamples From(TrainingSet set, IReadOnlyList<int>? chosen)
    {
        var total = set.Features.RowCount;
        if (set.Weights is { } w && w.Count != total)
            throw new ArgumentException($"Expected {total} weights, got {w.Count}.", nameof(set));
        if (set.Groups is { } g && g.Count != total)
            throw new ArgumentException($"Expected {total} groups, got {g.Count}.", nameof(set));
        if (!(set.PositiveWeight >= 0) || double.IsInfinity(set.PositiveWeight))
            throw new ArgumentException("The positive weight must be zero or more.", nameof(set));

        var rows = new List<int>(chosen?.Count ?? total);
        var labels = new List<bool>(rows.Capacity);
        var weights = new List<double>(rows.Capacity);
        double positive = 0, negative = 0;
        for (var i = 0; i < (chosen?.Count ?? total); i++)
        {
            var row = chosen?[i] ?? i;
            if ((uint)row >= (uint)total)
                throw new ArgumentException($"Row {row} does not exist: there are {total}.", nameof(set));
            var weight = set.Weights?[row] ?? 1.0;
            if (!(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentException($"The weight of row {row} must be zero or more.", nameof(set));
            if (weight == 0)
                continue;
            rows.Add(row);
            labels.Add(set.Labels[row]);
            weights.Add(weight);
            if (set.Labels[row])
                positive += weight;
            else
                negative += weight;
        }

        var factor = set.PositiveWeight > 0 ? set.PositiveWeight : positive > 0 && negative > 0 ? negative / positive : 1;
        for (var i = 0; i < weights.Count; i++)
            if (labels[i])
                weights[i] *= factor;
        return new TrainingExamples([.. rows], [.. labels], [.. weights]);
    }
}
