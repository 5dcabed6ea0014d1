using System.Collections.Immutable;
using Rhetor.Text;

namespace Rhetor.Learning.Data;

/// <summary>Looks for what one row alone cannot show: ids given twice, one text with different labels, a group on both sides of a split.</summary>
public static class DatasetChecker
{
    /// <summary>The faults of a dataset as a whole, in its order.</summary>
    public static ImmutableArray<DataFault> Check(LabelledDataset dataset)
    {
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        var ids = new Dictionary<string, LabelledSentence>(StringComparer.Ordinal);
        var texts = new Dictionary<string, LabelledSentence>(StringComparer.Ordinal);
        foreach (var sentence in dataset.Sentences)
        {
            if (!ids.TryAdd(sentence.Id, sentence))
                faults.Add(Fault(sentence, $"the id '{sentence.Id}' was given before, at {Place(ids[sentence.Id])}"));

            var key = sentence.Language + "\0" + TokenText.Fold(sentence.Text.Trim()) + "\0" + TokenText.Fold(sentence.Context ?? "");
            if (texts.TryAdd(key, sentence)) continue;
            if (!texts[key].Labels.ToHashSet(StringComparer.Ordinal).SetEquals(sentence.Labels))
                faults.Add(Fault(sentence, $"the same text has other labels at {Place(texts[key])}"));
        }

        return faults.ToImmutable();
    }

    /// <summary>The groups that stand on both sides of a split.</summary>
    public static ImmutableArray<DataFault> CheckSplit(LabelledDataset one, LabelledDataset other)
    {
        var groups = one.Sentences.Select(s => s.Group).ToHashSet(StringComparer.Ordinal);
        return [.. other.Sentences.Where(s => groups.Contains(s.Group)).DistinctBy(s => s.Group)
            .Select(s => Fault(s, $"the group '{s.Group}' stands on both sides of the split"))];
    }

    private static DataFault Fault(LabelledSentence sentence, string message) => new(sentence.File, sentence.Line, 0, message, IsWarning: true);

    private static string Place(LabelledSentence sentence) => FormattableString.Invariant($"{sentence.File}:{sentence.Line}");
}
