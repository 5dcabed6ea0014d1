using System.Collections.Frozen;
using Rhetor.Documents;

namespace Rhetor.Languages.Clauses;

/// <summary>The words that a language's clauses turn on. Immutable.</summary>
internal sealed class ClauseWords
{
    /// <summary>Modal verbs by the hash of their lemma.</summary>
    public FrozenDictionary<ulong, Modality> Modals { get; init; } = FrozenDictionary<ulong, Modality>.Empty;

    /// <summary>Conjunctions of condition, by the hash of their form.</summary>
    public WordSet Conditions { get; init; } = WordSet.Empty;

    /// <summary>Modals that, with a perfect infinitive, say that something is said: "skulle have".</summary>
    public WordSet Hearsay { get; init; } = WordSet.Empty;

    /// <summary>The auxiliaries of the perfect, by the hash of their lemma.</summary>
    public WordSet Perfect { get; init; } = WordSet.Empty;

    /// <summary>Verbs that may open a condition without a conjunction, by form; empty where every finite verb may.</summary>
    public WordSet VerbFirst { get; init; } = WordSet.Empty;

    /// <summary>Auxiliaries that make a participle passive, by the hash of their lemma: "blive".</summary>
    public WordSet PassiveAuxiliaries { get; init; } = WordSet.Empty;

    /// <summary>Verbs that oblige with an infinitive, by the hash of their lemma: "have to".</summary>
    public WordSet Obliging { get; init; } = WordSet.Empty;
}
