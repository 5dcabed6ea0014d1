namespace Rhetor.Languages.Grammar;

/// <summary>How a grammar is trained. The defaults are those of the shipped models.</summary>
public sealed record GrammarTrainingOptions
{
    /// <summary>Orders the sentences; the same data, options and seed give the same bytes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The licence of the treebank, in words; it stands in the model file and in the card beside it.</summary>
    public string Licence { get; init; } = "not stated";

    /// <summary>What the card says of where the treebank is from; empty for nothing.</summary>
    public string Source { get; init; } = "";

    /// <summary>Files of raw text in the language, plain or <c>.gz</c>, a sentence or paragraph a line; what stands beside what in them helps
    /// with words that the treebank does not have. May be empty.</summary>
    public IReadOnlyList<string> RawTextFiles { get; init; } = [];

    /// <summary>Treebank files that are not trained on but measured on, for the card. May be empty.</summary>
    public IReadOnlyList<string> DevelopmentFiles { get; init; } = [];

    /// <summary>How often the training sees each sentence.</summary>
    public int Epochs { get; init; } = 10;
}
