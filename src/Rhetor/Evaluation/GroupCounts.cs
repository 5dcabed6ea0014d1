using Rhetor.Learning.Metrics;
using Rhetor.Learning.Training;

namespace Rhetor.Evaluation;

/// <summary>Decisions added up by group, so that a bootstrap over groups need not touch each row again.</summary>
internal sealed class GroupCounts
{
    private readonly string[] _groups;
    private readonly ConfusionCounts[] _counts;

    private GroupCounts(string[] groups, ConfusionCounts[] counts)
    {
        _groups = groups;
        _counts = counts;
    }

    public int Count => _groups.Length;

    public ConfusionCounts Total => Sum(Enumerable.Range(0, _counts.Length).ToArray());

    /// <summary>The decisions on some of the markers.</summary>
    public static GroupCounts Of(IReadOnlyList<HeldOutPrediction> predictions, IReadOnlyList<string> markers, IReadOnlyList<int> columns)
    {
        var byGroup = new SortedDictionary<string, ConfusionCounts>(StringComparer.Ordinal);
        foreach (var prediction in predictions)
        {
            var counts = byGroup.GetValueOrDefault(prediction.Sentence.Group);
            foreach (var m in columns) counts = counts.With(prediction.Borne[m], prediction.Sentence.Labels.Contains(markers[m]));
            byGroup[prediction.Sentence.Group] = counts;
        }

        return new GroupCounts([.. byGroup.Keys], [.. byGroup.Values]);
    }

    public Interval Estimate(Func<ConfusionCounts, double> figure, long seed, int replicates = 1000) =>
        Bootstrap.Estimate(_groups, rows => figure(Sum(rows)), seed, replicates);

    /// <summary>This one's figure less another one's over the same rows.</summary>
    public PairedDifference Compare(GroupCounts other, Func<ConfusionCounts, double> figure, long seed) =>
        Bootstrap.Compare(_groups, rows => figure(Sum(rows)), rows => figure(other.Sum(rows)), seed);

    private ConfusionCounts Sum(IReadOnlyList<int> rows)
    {
        long tp = 0, fp = 0, fn = 0, tn = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var counts = ref _counts[rows[i]];
            tp += counts.TruePositives;
            fp += counts.FalsePositives;
            fn += counts.FalseNegatives;
            tn += counts.TrueNegatives;
        }

        return new ConfusionCounts(tp, fp, fn, tn);
    }
}
