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
    public WordSet CalendarNames { get; init; } = WordSet.Empty;

    public FrozenDictionary<ulong, ReportingVerb[]> ReportingVerbs
    {
        get;
        init
        {
            field = value;
            ReportingForms = new WordSet(value.Keys.ToFrozenSet());
        }
    } = FrozenDictionary<ulong, ReportingVerb[]>.Empty;

    /// <summary>The keys of <see cref="ReportingVerbs"/>.</summary>
    public WordSet ReportingForms { get; private init; } = WordSet.Empty;

    /// <summary>Words that name their holder of words: "ifølge", and "according" before "to".</summary>
    public WordSet According { get; init; } = WordSet.Empty;

    /// <summary>Words that follow one of <see cref="According"/> before the name: "to".</summary>
    public WordSet AccordingTails { get; init; } = WordSet.Empty;

    /// <summary>Conjunctions that open a reported clause: "at", "that", "om", "whether".</summary>
    public WordSet Complementizers { get; init; } = WordSet.Empty;

    /// <summary>Words that end a noun phrase: prepositions, conjunctions, adverbs, verbs of the closed classes.</summary>
    public WordSet PhraseStops { get; init; } = WordSet.Empty;

    /// <summary>Auxiliaries that may stand between a subject and its reporting verb.</summary>
    public WordSet Auxiliaries { get; init; } = WordSet.Empty;

    /// <summary>Adverbs that may stand between a subject and its reporting verb.</summary>
    public WordSet Adverbs { get; init; } = WordSet.Empty;

    /// <summary>Articles and other determiners.</summary>
    public WordSet Determiners { get; init; } = WordSet.Empty;

    /// <summary>Third-person pronouns that may hold words, with what they refer to.</summary>
    public FrozenDictionary<ulong, Referent> Pronouns { get; init; } = FrozenDictionary<ulong, Referent>.Empty;

    /// <summary>Pronouns of the first and second person and the like, which name no speaker of the text.</summary>
    public WordSet SelfPronouns { get; init; } = WordSet.Empty;

    /// <summary>Adverbs that report by themselves: "angiveligt", "reportedly".</summary>
    public WordSet HearsayAdverbs { get; init; } = WordSet.Empty;

    /// <summary>Words that make hearsay of a preposition of <see cref="ViewPrepositions"/> before them: "efter sigende".</summary>
    public WordSet HearsayTails { get; init; } = WordSet.Empty;

    /// <summary>Words by which a writer stands back from a name: "so-called".</summary>
    public WordSet DistancingWords { get; init; } = WordSet.Empty;

    /// <summary>Acting verbs that are words whatever follows, by lemma: "reject", "accuse".</summary>
    public WordSet SpeechActs { get; init; } = WordSet.Empty;

    /// <summary>Titles and connecting particles inside a name: "von", "de", "al".</summary>
    public WordSet NameParticles { get; init; } = WordSet.Empty;

    /// <summary>Verbs that give a thing its name, by lemma (and particle): "kalde", "call".</summary>
    public WordSet Naming { get; init; } = WordSet.Empty;

    /// <summary>Nouns that report where a form of "be" and a clause follow: "the answer was that".</summary>
    public WordSet ReportNouns { get; init; } = WordSet.Empty;

    /// <summary>Particles that may stand behind a long object: "puts the number of … at".</summary>
    public WordSet FarParticles { get; init; } = WordSet.Empty;

    /// <summary>"a", "en": the article of what is new to the text.</summary>
    public WordSet IndefiniteArticles { get; init; } = WordSet.Empty;

    /// <summary>Words before the name of somebody who was described first: "known as", "ved navn".</summary>
    public WordSet KnownAs { get; init; } = WordSet.Empty;

    /// <summary>Modals that report with a perfect behind them: "skulle have sagt".</summary>
    public WordSet HearsayModals { get; init; } = WordSet.Empty;

    /// <summary>Verbs whose object the words are aimed at, by lemma (and particle): "anklage", "call on".</summary>
    public WordSet Aiming { get; init; } = WordSet.Empty;

    /// <summary>Prepositions between such a verb and whom it is aimed at: "kræve af", "hit out at".</summary>
    public WordSet AimPrepositions { get; init; } = WordSet.Empty;

    /// <summary>Verbs that answer whoever spoke before: "svare", "retort".</summary>
    public WordSet Answering { get; init; } = WordSet.Empty;

    /// <summary>Titles before a name, which are no part of it: "Mr", "fru".</summary>
    public WordSet Titles { get; init; } = WordSet.Empty;

    /// <summary>Endings that make a noun definite: "præsidenten".</summary>
    public string[] DefiniteEndings { get; init; } = [];

    /// <summary>Words that open a clause: "men", "der", "som", "but", "who".</summary>
    public WordSet ClauseOpeners { get; init; } = WordSet.Empty;

    /// <summary>Nouns for people and bodies that can hold words.</summary>
    public WordSet Holders { get; init; } = WordSet.Empty;

    /// <summary>Endings of such nouns, where compounds are written as one word.</summary>
    public EndingTable HolderEndings { get; init; } = EndingTable.Empty;

    /// <summary>Nouns that make "in X's view", "efter X's mening".</summary>
    public WordSet ViewNouns { get; init; } = WordSet.Empty;

    /// <summary>Prepositions before <see cref="ViewNouns"/>.</summary>
    public WordSet ViewPrepositions { get; init; } = WordSet.Empty;

    /// <summary>Relative pronouns that can be subjects.</summary>
    public WordSet Relatives { get; init; } = WordSet.Empty;

    /// <summary>Forms of "have" that make the perfect.</summary>
    public WordSet Have { get; init; } = WordSet.Empty;

    /// <summary>Forms of "be" and "become" that make the passive.</summary>
    public WordSet Be { get; init; } = WordSet.Empty;

    /// <summary>Words that make a form after them no verb: articles, possessives, prepositions.</summary>
    public WordSet NounLeaders { get; init; } = WordSet.Empty;

    /// <summary>Prepositions that may stand inside a subject: "guvernøren i Odesa".</summary>
    public WordSet InnerPrepositions { get; init; } = WordSet.Empty;

    /// <summary>Conjunctions that join two names: "og", "and".</summary>
    public WordSet Coordinators { get; init; } = WordSet.Empty;

    /// <summary>Nouns after "according to" that nobody speaks through: "planen".</summary>
    public WordSet Unspeaking { get; init; } = WordSet.Empty;

    /// <summary>Possessive pronouns of the third person.</summary>
    public WordSet PossessivePronouns { get; init; } = WordSet.Empty;

    /// <summary>Personal pronouns that are subjects only: "han", "vi".</summary>
    public WordSet Nominatives { get; init; } = WordSet.Empty;

    /// <summary>"as" in "was quoted as saying".</summary>
    public WordSet QuotedAs { get; init; } = WordSet.Empty;

    /// <summary>Subjects that stand for nobody: "det", "it", "there".</summary>
    public WordSet Expletives { get; init; } = WordSet.Empty;

    /// <summary>The preposition before the agent of a passive: "af", "by".</summary>
    public WordSet AgentPrepositions { get; init; } = WordSet.Empty;

    /// <summary>The mark of the infinitive: "at", "to".</summary>
    public WordSet InfinitiveMarks { get; init; } = WordSet.Empty;

    /// <summary>Words on the list of <see cref="PhraseStops"/> that can open a clause without a conjunction: "there", "it".</summary>
    public WordSet BareClauseOpeners { get; init; } = WordSet.Empty;

    /// <summary>Subjects that are nobody in particular: "nogen", "anyone".</summary>
    public WordSet Indefinites { get; init; } = WordSet.Empty;

    /// <summary>Nouns for single people: "manden", "spokesman".</summary>
    public WordSet PersonNouns { get; init; } = WordSet.Empty;

    /// <summary>Last words of names that are no person's: "Hospital", "Street".</summary>
    public WordSet Institutions { get; init; } = WordSet.Empty;

    /// <summary>Words that go on the reporting clause behind a comma: "da", "mens", "when".</summary>
    public WordSet SubordinatorsAfterTag { get; init; } = WordSet.Empty;

    /// <summary>Labels of the one who is asked in an interview: "A", "Svar".</summary>
    public WordSet AnswerLabels { get; init; } = WordSet.Empty;

    /// <summary>Endings of common nouns that open a sentence with a capital: "Temperaturen".</summary>
    public string[] CommonEndings { get; init; } = [];

    /// <summary>Reporting verbs whose subject is "det" and whose speaker follows a preposition: "lyder det fra X".</summary>
    public WordSet Sounding { get; init; } = WordSet.Empty;

    /// <summary>The preposition before that speaker.</summary>
    public WordSet SoundingFrom { get; init; } = WordSet.Empty;

    /// <summary>Pronouns of the first person: in words that end with a tag, they are the speaker's own.</summary>
    public WordSet FirstPerson { get; init; } = WordSet.Empty;

    /// <summary>First names of women and men.</summary>
    public FirstNames FirstNames { get; init; } = new();

    /// <summary>"same" in "the same minister": the one who spoke last.</summary>
    public WordSet Same { get; init; } = WordSet.Empty;

    /// <summary>Particles that must stand right behind their verb: "went on".</summary>
    public WordSet CloseParticles { get; init; } = WordSet.Empty;

    /// <summary>Nouns that sound in place of "det": "lyder svaret fra X".</summary>
    public WordSet SoundingNouns { get; init; } = WordSet.Empty;

    /// <summary>Conjunctions that join two verbs: "and", "men".</summary>
    public WordSet Coordinating { get; init; } = WordSet.Empty;

    /// <summary>What decides whether a clause reports and a quotation is speech.</summary>
    public AttributionWeights Weights { get; init; } = AttributionWeights.None;

    /// <summary>The words that clauses turn on.</summary>
    public ClauseWords Clauses { get; init; } = new();

    public NegationWords Negation { get; init; } = new();

    /// <summary>The sets of words that may report somebody's words; known once there is an <see cref="Index"/>.</summary>
    public WordSetBits Reporting()
    {
        var sets = default(WordSetBits);
        foreach (var words in (ReadOnlySpan<WordSet>)[According, ViewPrepositions, HearsayAdverbs, HearsayTails, HearsayModals, ReportNouns, ReportingForms])
            sets = words.JoinTo(sets);
        return sets;
    }

    /// <summary>The sets that tokens are looked up in by their form, at most <see cref="WordSetBits.Most"/>.</summary>
    public WordIndex Index() => new(
    [
        ReportingForms, CalendarNames, According, AccordingTails, Complementizers, PhraseStops, Auxiliaries, Adverbs, Determiners, SelfPronouns, HearsayAdverbs,
        HearsayTails, DistancingWords, NameParticles, ReportNouns, FarParticles, IndefiniteArticles, KnownAs, HearsayModals, AimPrepositions, Titles,
        ClauseOpeners, Holders, ViewNouns, ViewPrepositions, Relatives, Have, Be, NounLeaders, InnerPrepositions, Coordinators, Unspeaking,
        PossessivePronouns, Nominatives, QuotedAs, Expletives, AgentPrepositions, InfinitiveMarks, BareClauseOpeners, Indefinites, PersonNouns, Institutions,
        SubordinatorsAfterTag, AnswerLabels, Sounding, SoundingFrom, FirstPerson, Same, CloseParticles, SoundingNouns, Coordinating,
        Clauses.Conditions, Clauses.VerbFirst,
        Negation.Adverbs, Negation.Determiners, Negation.NotBefore, Negation.Answers, Negation.Edges, Negation.Light,
    ]);
}
