using Rhetor.Documents;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// Whether a token may be what a lexicon says its words are. Taggers confuse neighbours (a name with a noun, a participle
/// with an adjective, an adjective with its adverb), so only a plain disagreement counts.
/// </summary>
internal static class PosAgreement
{
    public static bool MayBe(in Token token, PartOfSpeech pos)
    {
        if (pos == PartOfSpeech.None || token.Pos == pos || token.Pos is PartOfSpeech.None or PartOfSpeech.X) return true;
        return pos switch
        {
            PartOfSpeech.Verb => token.Pos == PartOfSpeech.Aux || (token.Pos == PartOfSpeech.Adj && IsParticiple(token)),
            PartOfSpeech.Aux => token.Pos == PartOfSpeech.Verb,
            PartOfSpeech.Noun => token.Pos == PartOfSpeech.Propn,
            PartOfSpeech.Propn => token.Pos == PartOfSpeech.Noun,
            PartOfSpeech.Adj => token.Pos is PartOfSpeech.Adv or PartOfSpeech.Propn || (token.Pos == PartOfSpeech.Verb && IsParticiple(token)),
            PartOfSpeech.Adv => token.Pos is PartOfSpeech.Adj or PartOfSpeech.Part or PartOfSpeech.Sconj or PartOfSpeech.Adp,
            PartOfSpeech.Sconj or PartOfSpeech.Cconj => token.Pos is PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Adv or PartOfSpeech.Adp,
            PartOfSpeech.Det or PartOfSpeech.Pron => token.Pos is PartOfSpeech.Det or PartOfSpeech.Pron,
            PartOfSpeech.Part => token.Pos is PartOfSpeech.Adv or PartOfSpeech.Adp,
            _ => false,
        };
    }

    private static bool IsParticiple(in Token token) => token.Feats?.Contains("VerbForm=Part", StringComparison.Ordinal) == true;
}
