using System.Collections.Immutable;

namespace Rhetor.Learning.Data;

/// <summary>Labelled sentences and the faults that were found in reading them. Immutable.</summary>
public sealed record LabelledDataset(ImmutableArray<LabelledSentence> Sentences, ImmutableArray<DataFault> Faults)
{
    /// <summary>A dataset without sentences.</summary>
    public static LabelledDataset Empty { get; } = new([], []);

    /// <summary>The slugs that occur, in ordinal order.</summary>
    public ImmutableArray<string> Labels => [.. Sentences.SelectMany(s => s.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a row was lost.</summary>
    public bool HasErrors => Faults.Any(f => !f.IsWarning);

    /// <summary>Both datasets, one after the other.</summary>
    public LabelledDataset Concat(LabelledDataset other) => new(Sentences.AddRange(other.Sentences), Faults.AddRange(other.Faults));
}
