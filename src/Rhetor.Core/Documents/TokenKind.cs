namespace Rhetor.Documents;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>A word, also with inner hyphens, apostrophes or full stops ("militær-teknisk", "don't", "f.eks.").</summary>
    Word,

    /// <summary>A number, a date, a time, an ordinal.</summary>
    Number,

    /// <summary>A punctuation mark, an ellipsis, a quotation mark.</summary>
    Punctuation,

    /// <summary>Any other printing character: a currency sign, an emoji.</summary>
    Symbol,

    /// <summary>A URL.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A #tag.</summary>
    Hashtag,

    /// <summary>An @name.</summary>
    Mention,
}
