using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>
/// A token: a range of the text and what is known of it. A value; the text itself stays in the document's <see cref="SourceText"/>.
/// Every character of a text belongs to exactly one token or to the white space between tokens.
/// </summary>
public readonly record struct Token
{
    /// <summary>The first UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>The number of UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The end, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>The range, in UTF-16 code units.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>What it is made of.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>Small facts.</summary>
    public TokenTraits Traits { get; init; }

    /// <summary><see cref="TokenText.Hash"/> of the form: two tokens whose folded forms are equal have the same.</summary>
    public ulong FormHash { get; init; }

    /// <summary><see cref="TokenText.Hash"/> of the lemma; of the form where no lemma was computed.</summary>
    public ulong LemmaHash { get; init; }

    /// <summary>The lemma, or null where none was computed (then the folded form serves).</summary>
    public string? Lemma { get; init; }

    /// <summary>The part of speech.</summary>
    public PartOfSpeech Pos { get; init; }

    /// <summary>The morphological features as <c>Mood=Ind|Tense=Pres</c> in the order of Universal Dependencies, or empty. Interned by the language.</summary>
    public string? Feats { get; init; }

    /// <summary>The index of the head in the document's tokens, −1 for a root, −2 where not computed.</summary>
    public int Head { get; init; }

    /// <summary>The relation to the head in Universal Dependencies ("nsubj"), or null.</summary>
    public string? Relation { get; init; }

    /// <summary>Whose voice it stands in.</summary>
    public Voice Voice { get; init; }

    /// <summary>Whether it stands in the scope of a negation.</summary>
    public bool IsNegated => (Traits & TokenTraits.Negated) != 0;

    /// <summary>Whether it is a word.</summary>
    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>Whether it is a punctuation mark.</summary>
    public bool IsPunctuation => Kind == TokenKind.Punctuation;
}
