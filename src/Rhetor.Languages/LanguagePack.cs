using System.Collections.Frozen;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Negation;
using Rhetor.Languages.Tokenization;

namespace Rhetor.Languages;

/// <summary>What is known of one language, as tables. Immutable and thread-safe.</summary>
internal sealed record LanguagePack
{
    public required string Code { get; init; }

    public TokenizerProfile Tokenizer { get; init; } = new();

    /// <summary>Names of days and months, which are capitalised without opening a sentence.</summary>
    public FrozenSet<ulong> CalendarNames { get; init; } = [];

    public FrozenDictionary<ulong, ReportingVerb[]> ReportingVerbs { get; init; } = FrozenDictionary<ulong, ReportingVerb[]>.Empty;

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

    /// <summary>Words that make hearsay of a preposition of <see cref="ViewPrepositions"/> before them: "efter sigende".</summary>
    public FrozenSet<ulong> HearsayTails { get; init; } = [];

    /// <summary>Words by which a writer stands back from a name: "so-called".</summary>
    public FrozenSet<ulong> DistancingWords { get; init; } = [];

    /// <summary>Acting verbs that are words whatever follows, by lemma: "reject", "accuse".</summary>
    public FrozenSet<ulong> SpeechActs { get; init; } = [];

    /// <summary>Titles and connecting particles inside a name: "von", "de", "al".</summary>
    public FrozenSet<ulong> NameParticles { get; init; } = [];

    /// <summary>Verbs that give a thing its name, by lemma (and particle): "kalde", "call".</summary>
    public FrozenSet<ulong> Naming { get; init; } = [];

    /// <summary>Nouns that report where a form of "be" and a clause follow: "the answer was that".</summary>
    public FrozenSet<ulong> ReportNouns { get; init; } = [];

    /// <summary>Particles that may stand behind a long object: "puts the number of … at".</summary>
    public FrozenSet<ulong> FarParticles { get; init; } = [];

    /// <summary>"a", "en": the article of what is new to the text.</summary>
    public FrozenSet<ulong> IndefiniteArticles { get; init; } = [];

    /// <summary>Words before the name of somebody who was described first: "known as", "ved navn".</summary>
    public FrozenSet<ulong> KnownAs { get; init; } = [];

    /// <summary>Modals that report with a perfect behind them: "skulle have sagt".</summary>
    public FrozenSet<ulong> HearsayModals { get; init; } = [];

    /// <summary>Verbs whose object the words are aimed at, by lemma (and particle): "anklage", "call on".</summary>
    public FrozenSet<ulong> Aiming { get; init; } = [];

    /// <summary>Prepositions between such a verb and whom it is aimed at: "kræve af", "hit out at".</summary>
    public FrozenSet<ulong> AimPrepositions { get; init; } = [];

    /// <summary>Verbs that answer whoever spoke before: "svare", "retort".</summary>
    public FrozenSet<ulong> Answering { get; init; } = [];

    /// <summary>Titles before a name, which are no part of it: "Mr", "fru".</summary>
    public FrozenSet<ulong> Titles { get; init; } = [];

    /// <summary>Endings that make a noun definite: "præsidenten".</summary>
    public string[] DefiniteEndings { get; init; } = [];

    /// <summary>Words that open a clause: "men", "der", "som", "but", "who".</summary>
    public FrozenSet<ulong> ClauseOpeners { get; init; } = [];

    /// <summary>Nouns for people and bodies that can hold words.</summary>
    public FrozenSet<ulong> Holders { get; init; } = [];

    /// <summary>Endings of such nouns, where compounds are written as one word.</summary>
    public string[] HolderEndings { get; init; } = [];

    /// <summary>Nouns that make "in X's view", "efter X's mening".</summary>
    public FrozenSet<ulong> ViewNouns { get; init; } = [];

    /// <summary>Prepositions before <see cref="ViewNouns"/>.</summary>
    public FrozenSet<ulong> ViewPrepositions { get; init; } = [];

    /// <summary>Relative pronouns that can be subjects.</summary>
    public FrozenSet<ulong> Relatives { get; init; } = [];

    /// <summary>Forms of "have" that make the perfect.</summary>
    public FrozenSet<ulong> Have { get; init; } = [];

    /// <summary>Forms of "be" and "become" that make the passive.</summary>
    public FrozenSet<ulong> Be { get; init; } = [];

    /// <summary>Words that make a form after them no verb: articles, possessives, prepositions.</summary>
    public FrozenSet<ulong> NounLeaders { get; init; } = [];

    /// <summary>Prepositions that may stand inside a subject: "guvernøren i Odesa".</summary>
    public FrozenSet<ulong> InnerPrepositions { get; init; } = [];

    /// <summary>Conjunctions that join two names: "og", "and".</summary>
    public FrozenSet<ulong> Coordinators { get; init; } = [];

    /// <summary>Nouns after "according to" that nobody speaks through: "planen".</summary>
    public FrozenSet<ulong> Unspeaking { get; init; } = [];

    /// <summary>Possessive pronouns of the third person.</summary>
    public FrozenSet<ulong> PossessivePronouns { get; init; } = [];

    /// <summary>Personal pronouns that are subjects only: "han", "vi".</summary>
    public FrozenSet<ulong> Nominatives { get; init; } = [];

    /// <summary>"as" in "was quoted as saying".</summary>
    public FrozenSet<ulong> QuotedAs { get; init; } = [];

    /// <summary>Subjects that stand for nobody: "det", "it", "there".</summary>
    public FrozenSet<ulong> Expletives { get; init; } = [];

    /// <summary>The preposition before the agent of a passive: "af", "by".</summary>
    public FrozenSet<ulong> AgentPrepositions { get; init; } = [];

    /// <summary>The mark of the infinitive: "at", "to".</summary>
    public FrozenSet<ulong> InfinitiveMarks { get; init; } = [];

    /// <summary>Words on the list of <see cref="PhraseStops"/> that can open a clause without a conjunction: "there", "it".</summary>
    public FrozenSet<ulong> BareClauseOpeners { get; init; } = [];

    /// <summary>Subjects that are nobody in particular: "nogen", "anyone".</summary>
    public FrozenSet<ulong> Indefinites { get; init; } = [];

    /// <summary>Nouns for single people: "manden", "spokesman".</summary>
    public FrozenSet<ulong> PersonNouns { get; init; } = [];

    /// <summary>Words that go on the reporting clause behind a comma: "da", "mens", "when".</summary>
    public FrozenSet<ulong> SubordinatorsAfterTag { get; init; } = [];

    /// <summary>Labels of the one who is asked in an interview: "A", "Svar".</summary>
    public FrozenSet<ulong> AnswerLabels { get; init; } = [];

    /// <summary>Endings of common nouns that open a sentence with a capital: "Temperaturen".</summary>
    public string[] CommonEndings { get; init; } = [];

    /// <summary>Reporting verbs whose subject is "det" and whose speaker follows a preposition: "lyder det fra X".</summary>
    public FrozenSet<ulong> Sounding { get; init; } = [];

    /// <summary>The preposition before that speaker.</summary>
    public FrozenSet<ulong> SoundingFrom { get; init; } = [];

    /// <summary>Pronouns of the first person: in words that end with a tag, they are the speaker's own.</summary>
    public FrozenSet<ulong> FirstPerson { get; init; } = [];

    /// <summary>First names of women and men.</summary>
    public FirstNames FirstNames { get; init; } = new();

    /// <summary>"same" in "the same minister": the one who spoke last.</summary>
    public FrozenSet<ulong> Same { get; init; } = [];

    /// <summary>Particles that must stand right behind their verb: "went on".</summary>
    public FrozenSet<ulong> CloseParticles { get; init; } = [];

    /// <summary>Nouns that sound in place of "det": "lyder svaret fra X".</summary>
    public FrozenSet<ulong> SoundingNouns { get; init; } = [];

    /// <summary>Conjunctions that join two verbs: "and", "men".</summary>
    public FrozenSet<ulong> Coordinating { get; init; } = [];

    /// <summary>What decides whether a clause reports and a quotation is speech.</summary>
    public AttributionWeights Weights { get; init; } = AttributionWeights.None;

    /// <summary>The words that clauses turn on.</summary>
    public ClauseWords Clauses { get; init; } = new();

    public NegationWords Negation { get; init; } = new();
}
