using Rhetor.Documents;
using Rhetor.Languages.Clauses;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>A token while it is being made.</summary>
internal struct Draft
{
    public int Start;
    public int Length;
    public TokenKind Kind;
    public TokenTraits Traits;
    public Gap Gap;
    public Mark Mark;
    public Voice Voice;
    public PartOfSpeech Pos;
    public WordForm? Form;
    public ulong Hash;
    public ulong LemmaHash;
    public string? Lemma;
    public string? Feats;
    public string? Relation;
    public int Head;
    public FeatureTraits Features;
    public RelationTraits Relations;
    public WordSetBits Sets;

    public readonly int End => Start + Length;

    public readonly bool Has(FeatureTraits trait) => (Features & trait) != 0;

    public readonly bool Has(RelationTraits trait) => (Relations & trait) != 0;

    public readonly TextSpan Span() => new(Start, Length);

    public readonly bool Has(TokenTraits trait) => (Traits & trait) != 0;

    public readonly Token ToToken() => new()
    {
        Start = Start,
        Length = Length,
        Kind = Kind,
        Traits = Traits,
        FormHash = Hash,
        LemmaHash = LemmaHash,
        Lemma = Lemma,
        Pos = Pos,
        Feats = Feats,
        Head = Head,
        Relation = Relation,
        Voice = Voice,
    };
}
