namespace Rhetor.Languages;

/// <summary>What a punctuation token does; everything later looks at this instead of at characters.</summary>
internal enum Mark : byte
{
    None,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Comma,
    Colon,
    Semicolon,
    Dash,
    OpenBracket,
    CloseBracket,
    DoubleQuote,
    SingleQuote,
    Bullet,
    Other,
}
