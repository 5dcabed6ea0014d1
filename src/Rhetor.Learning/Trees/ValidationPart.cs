using Rhetor.Learning.Learners;
using Rhetor.Learning.Metrics;

namespace Rhetor.Learning.Trees;

/// <summary>Sets rows aside for early stopping: whole groups, labels spread evenly.</summary>
internal static class ValidationPart
{
    public static (TrainingExamples Train, TrainingExamples Validation) Of(TrainingSet set, TreeOptions options)
    {
        if (options.EarlyStoppingRounds == 0)
            return (set.ToExamples(), TrainingExamples.From(set, []));
        if (set.ValidationRows is { } given)
            return (set.ToExamples(), TrainingExamples.From(set, given));

        var rows = set.Rows ?? [.. Enumerable.Range(0, set.Features.RowCount)];
        var folds = GroupedFolds.Assign(
            [.. rows.Select(row => set.Groups?[row] ?? row.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            [.. rows.Select(row => set.Labels[row] ? (int[])[0] : [])],
            Math.Max(2, (int)Math.Round(1 / options.ValidationFraction)),
            options.Seed);
        int[] kept = [.. rows.Where((_, i) => folds[i] != 0)];
        int[] aside = [.. rows.Where((_, i) => folds[i] == 0)];
        return (TrainingExamples.From(set, kept), TrainingExamples.From(set, aside));
    }
}
