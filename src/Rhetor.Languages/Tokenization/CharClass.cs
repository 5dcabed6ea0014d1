namespace Rhetor.Languages.Tokenization;

/// <summary>What the tokenizer needs to know of a character.</summary>
internal enum CharClass : byte
{
    /// <summary>White space, and a BOM or zero-width space between words.</summary>
    Blank,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A letter that is a word of its own: scripts without spaces.</summary>
    Ideograph,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A combining mark or a variation selector.</summary>
    Mark,

    /// <summary>A character that prints nothing and does not part a word: soft hyphen, joiners, direction marks.</summary>
    Glue,

    /// <summary>An apostrophe, plain or typographic; also a single quotation mark.</summary>
    Apostrophe,

    /// <summary>A hyphen: plain, typographic, non-breaking.</summary>
    Hyphen,

    /// <summary>A full stop.</summary>
    Dot,

    /// <summary>Any other punctuation mark.</summary>
    Punctuation,

    /// <summary>Any other printing character.</summary>
    Symbol,

    /// <summary>One half of a surrogate pair: look at the whole.</summary>
    Surrogate,
}
