using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Learners;

/// <summary>
/// One yes-or-no problem: features, labels and which rows to learn from. A fold of a cross-validation is the same
/// features with other <see cref="Rows"/>. The arrays are read, never written; do not change them while learning.
/// </summary>
public sealed record TrainingSet
{
    /// <summary>A problem over all rows.</summary>
    /// <param name="features">A row an example.</param>
    /// <param name="labels">As many labels as rows.</param>
    /// <exception cref="ArgumentException">The numbers of rows and labels differ.</exception>
    public TrainingSet(SparseMatrix features, IReadOnlyList<bool> labels)
    {
        if (labels.Count != features.RowCount)
            throw new ArgumentException($"Expected {features.RowCount} labels, got {labels.Count}.", nameof(labels));
        Features = features;
        Labels = labels;
    }

    /// <summary>A row an example.</summary>
    public SparseMatrix Features { get; }

    /// <summary>The labels of all rows of <see cref="Features"/>.</summary>
    public IReadOnlyList<bool> Labels { get; }

    /// <summary>The rows to learn from; null for all.</summary>
    public IReadOnlyList<int>? Rows { get; init; }

    /// <summary>
    /// Rows on which to stop early, none of them in <see cref="Rows"/>. Null lets the learner set a part of the rows aside,
    /// by <see cref="Groups"/> where there are any.
    /// </summary>
    public IReadOnlyList<int>? ValidationRows { get; init; }

    /// <summary>The weights of all rows of <see cref="Features"/>, not negative; null for 1 each.</summary>
    public IReadOnlyList<float>? Weights { get; init; }

    /// <summary>The group (document, scenario) of each row of <see cref="Features"/>; null where rows stand alone.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>
    /// What a linear stage multiplies each column with while it learns, above 0; null for 1 each. The penalty falls on all weights alike, so a column
    /// with a larger scale is learned from more readily. The model's weights are for the columns as they are.
    /// </summary>
    public IReadOnlyList<float>? ColumnScales { get; init; }

    /// <summary>The names of the columns; null where they have none.</summary>
    public IReadOnlyList<string>? FeatureNames { get; init; }

    /// <summary>
    /// The weight of the positive examples, times their own: 1 leaves them, 0 balances (both classes weigh the same in all).
    /// </summary>
    public double PositiveWeight { get; init; } = 1;

    /// <summary>The same problem over columns that are multiplied with <see cref="ColumnScales"/>, which is then null.</summary>
    /// <exception cref="ArgumentException">There are not as many scales as columns.</exception>
    public TrainingSet WithScaledColumns()
    {
        if (ColumnScales is not { } scales) return this;
        if (scales.Count != Features.ColumnCount)
            throw new ArgumentException($"Expected {Features.ColumnCount} scales, got {scales.Count}.");
        var builder = new SparseMatrixBuilder(Features.ColumnCount);
        for (var i = 0; i < Features.RowCount; i++)
        {
            var row = Features[i];
            for (var k = 0; k < row.Count; k++) builder.Add(row.Columns[k], row.Values[k] * scales[row.Columns[k]]);
            builder.EndRow();
        }

        return new TrainingSet(builder.ToMatrix(), Labels)
        {
            Rows = Rows,
            ValidationRows = ValidationRows,
            Weights = Weights,
            Groups = Groups,
            FeatureNames = FeatureNames,
            PositiveWeight = PositiveWeight,
        };
    }

    /// <summary>The rows to learn from that weigh anything, in order, with their labels and final weights.</summary>
    /// <exception cref="ArgumentException">A list has the wrong length, a row does not exist, or a weight is negative or not finite.</exception>
    public TrainingExamples ToExamples() => TrainingExamples.From(this);
}
