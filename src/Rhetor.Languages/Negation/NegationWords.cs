namespace Rhetor.Languages.Negation;

/// <summary>The words of negation of one language. Immutable.</summary>
internal sealed class NegationWords
{
    /// <summary>Adverbs, which negate the verb beside them: "ikke", "never".</summary>
    public WordSet Adverbs { get; init; } = WordSet.Empty;

    /// <summary>Words that negate what follows: "ingen", "without", "neither".</summary>
    public WordSet Determiners { get; init; } = WordSet.Empty;

    /// <summary>Words that make a negator before them no negator: "ikke kun", "no doubt".</summary>
    public WordSet NotBefore { get; init; } = WordSet.Empty;

    /// <summary>Negators that are answers when a mark follows: "nej", "no".</summary>
    public WordSet Answers { get; init; } = WordSet.Empty;

    /// <summary>Words that end the scope: conjunctions that open a new clause.</summary>
    public WordSet Edges { get; init; } = WordSet.Empty;

    /// <summary>Words that may stand between a verb and its negator: pronouns, auxiliaries, adverbs.</summary>
    public WordSet Light { get; init; } = WordSet.Empty;
}
