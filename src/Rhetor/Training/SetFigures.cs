using System.Collections.Immutable;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Training;

namespace Rhetor.Training;

/// <summary>Held-out decisions on the rows of some files: with the model, and by rules alone.</summary>
/// <param name="Set">The files, without folders and endings.</param>
/// <param name="Rows">The rows that were held out.</param>
/// <param name="Model">The decisions of rules and model.</param>
/// <param name="Rules">The decisions of the rules.</param>
internal sealed record SetFigures(string Set, int Rows, ConfusionCounts Model, ConfusionCounts Rules)
{
    /// <summary>
    /// The figures set by set, in the order of the data: files of <c>--data</c> and of <c>--add</c> apart, and of these, those with the same
    /// inner ending (<c>news.B.jsonl</c>, <c>press.B.jsonl</c>) together. Nothing where nothing was held out.
    /// </summary>
    public static ImmutableArray<SetFigures> Of(TrainingData data, ImmutableArray<string> markers, ImmutableArray<HeldOutPrediction> heldOut)
    {
        var added = data.Added.Sentences.Select(s => s.File).ToHashSet(StringComparer.Ordinal);
        return [.. heldOut.GroupBy(p => (added.Contains(p.Sentence.File), InnerEnding(p.Sentence.File))).Select(set => new SetFigures(
            string.Join(", ", set.Select(p => Path.GetFileNameWithoutExtension(p.Sentence.File)).Distinct(StringComparer.Ordinal)),
            set.Count(),
            Count(set, markers, p => p.Borne),
            Count(set, markers, p => p.ByRules)))];
    }

    /// <summary>What files of one set have in common.</summary>
    public static string InnerEnding(string file) => Path.GetExtension(Path.GetFileNameWithoutExtension(file));

    private static ConfusionCounts Count(IEnumerable<HeldOutPrediction> rows, ImmutableArray<string> markers, Func<HeldOutPrediction, ImmutableArray<bool>> decisions)
    {
        var counts = default(ConfusionCounts);
        foreach (var row in rows)
        {
            var given = decisions(row);
            for (var m = 0; m < markers.Length; m++) counts = counts.With(given[m], row.Sentence.Labels.Contains(markers[m]));
        }

        return counts;
    }
}
