using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Where the last words of some kinds stand on the way through a sentence. Agreement reaches further than a window: the subject to the
/// left of a verb, the auxiliary before a participle, the article before a noun.</summary>
/// <remarks>Indices are padded; 0, a pad, stands for a word that is too far away or not there.</remarks>
internal struct Passed
{
    private const uint Nominals = (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Pron) | (1u << (int)PartOfSpeech.Propn);
    private const uint Auxiliaries = 1u << (int)PartOfSpeech.Aux;
    private const uint Articles = 1u << (int)PartOfSpeech.Det;
    private const uint Verbs = Auxiliaries | (1u << (int)PartOfSpeech.Verb);

    private const int NominalReach = 8;
    private const int AuxiliaryReach = 6;
    private const int ArticleReach = 4;
    private const int VerbReach = 12;

    private int _nominal;
    private int _auxiliary;
    private int _article;
    private int _verb;

    internal readonly int Nominal(int from) => Within(_nominal, from, NominalReach);

    internal readonly int Auxiliary(int from) => Within(_auxiliary, from, AuxiliaryReach);

    internal readonly int Article(int from) => Within(_article, from, ArticleReach);

    internal readonly int Verb(int from) => Within(_verb, from, VerbReach);

    /// <summary>Goes past a word.</summary>
    /// <param name="i">Its padded index.</param>
    /// <param name="tag">Its part of speech.</param>
    internal void Pass(int i, byte tag)
    {
        // No jumps: which kind of word comes next cannot be guessed.
        var bit = 1u << tag;
        _nominal = (bit & Nominals) != 0 ? i : _nominal;
        _auxiliary = (bit & Auxiliaries) != 0 ? i : _auxiliary;
        _article = (bit & Articles) != 0 ? i : _article;
        _verb = (bit & Verbs) != 0 ? i : _verb;
    }

    private static int Within(int at, int from, int reach) => from - at <= reach ? at : 0;
}
