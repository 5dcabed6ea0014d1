using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Where the last words of some kinds stand on the way through a sentence. Agreement reaches further than a window: the subject to the
/// left of a verb, the auxiliary before a participle, the article before a noun.</summary>
/// <remarks>Indices are padded; 0, a pad, stands for a word that is too far away or not there.</remarks>
internal struct Passed
{
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
        switch ((PartOfSpeech)tag)
        {
            case PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Propn:
                _nominal = i;
                break;
            case PartOfSpeech.Aux:
                _auxiliary = i;
                _verb = i;
                break;
            case PartOfSpeech.Verb:
                _verb = i;
                break;
            case PartOfSpeech.Det:
                _article = i;
                break;
        }
    }

    private static int Within(int at, int from, int reach) => from - at <= reach ? at : 0;
}
