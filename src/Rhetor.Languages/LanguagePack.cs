using System.Collections.Frozen;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Negation;
using Rhetor.Languages.Tokenization;

namespace Rhetor.Languages;

/// <summary>What is known of one language, as tables. Immutable and thread-safe.</summary>
internal sealed class LanguagePack
{
    public required string Code { get; init; }

    public TokenizerProfile Tokenizer { get; init; } = new();

    /// <summary>Names of days and months, which are capitalised without opening a sentence.</summary>
    public FrozenSet<ulong> CalendarNames { get; init; } = [];

    public FrozenDictionary<ulong, ReportingVerb> ReportingVerbs { get; init; } = FrozenDictionary<ulong, ReportingVerb>.Empty;

    /// <summary>Words that name their holder of words: "ifølge", and "according" before "to".</summary>
    public FrozenSet<ulong> According { get; init; } = [];

    /// <summary>Words that follow one of <see cref="According"/> before the name: "to".</summary>
    public FrozenSet<ulong> AccordingTails { get; init; } = [];

    /// <summary>Conjunctions that open a reported clause: "at", "that", "om", "whether".</summary>
    public FrozenSet<ulong> Complementizers { get; init; } = [];

    /// <summary>Words that end a noun phrase: prepositions, conjunctions, adverbs, verbs of the closed classes.</summary>
    public FrozenSet<ulong> PhraseStops { get; init; } = [];

    /// <summary>Auxiliaries that may stand between a subject and its reporting verb.</summary>
    public FrozenSet<ulong> Auxiliaries { get; init; } = [];

    /// <summary>Adverbs that may stand between a subject and its reporting verb.</summary>
    public FrozenSet<ulong> Adverbs { get; init; } = [];

    /// <summary>Articles and other determiners.</summary>
    public FrozenSet<ulong> Determiners { get; init; } = [];

    /// <summary>Third-person pronouns that may hold words, with what they refer to.</summary>
    public FrozenDictionary<ulong, Referent> Pronouns { get; init; } = FrozenDictionary<ulong, Referent>.Empty;

    /// <summary>Pronouns of the first and second person and the like, which name no speaker of the text.</summary>
    public FrozenSet<ulong> SelfPronouns { get; init; } = [];

    /// <summary>Adverbs that report by themselves: "angiveligt", "reportedly".</summary>
    public FrozenSet<ulong> HearsayAdverbs { get; init; } = [];

    /// <summary>Titles and connecting particles inside a name: "von", "de", "al".</summary>
    public FrozenSet<ulong> NameParticles { get; init; } = [];

    /// <summary>Endings that make a noun definite: "præsidenten".</summary>
    public string[] DefiniteEndings { get; init; } = [];

    /// <summary>Words that open a clause: "men", "der", "som", "but", "who".</summary>
    public FrozenSet<ulong> ClauseOpeners { get; init; } = [];

    public NegationWords Negation { get; init; } = new();
}
