using System.Collections.Frozen;

namespace Rhetor.Languages.Negation;

/// <summary>The words of negation of one language. Immutable.</summary>
internal sealed class NegationWords
{
    /// <summary>Adverbs, which negate the verb beside them: "ikke", "never".</summary>
    public FrozenSet<ulong> Adverbs { get; init; } = [];

    /// <summary>Words that negate what follows: "ingen", "without", "neither".</summary>
    public FrozenSet<ulong> Determiners { get; init; } = [];

    /// <summary>Words that make a negator before them no negator: "ikke kun", "no doubt".</summary>
    public FrozenSet<ulong> NotBefore { get; init; } = [];

    /// <summary>Negators that are answers when a mark follows: "nej", "no".</summary>
    public FrozenSet<ulong> Answers { get; init; } = [];

    /// <summary>Words that end the scope: conjunctions that open a new clause.</summary>
    public FrozenSet<ulong> Edges { get; init; } = [];

    /// <summary>Words that may stand between a verb and its negator: pronouns, auxiliaries, adverbs.</summary>
    public FrozenSet<ulong> Light { get; init; } = [];
}
