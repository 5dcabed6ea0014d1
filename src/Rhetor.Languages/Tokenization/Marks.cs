namespace Rhetor.Languages.Tokenization;

/// <summary>What each punctuation mark does.</summary>
internal static class Marks
{
    public static Mark Of(char c) => c switch
    {
        // Full stops: CJK, Devanagari, Arabic, wide, half-width, Armenian, Ethiopic, Burmese, Khmer, Tibetan.
        '.' or '\u3002' or '\u0964' or '\u0965' or '\u06D4' or '\uFF0E' or '\uFF61' or '\u0589' or '\u1362' or '\u104B' or '\u17D4' or '\u0F0D' => Mark.Stop,
        '?' or '\u061F' or '\uFF1F' or '\u037E' or '\u1367' => Mark.Question,
        '!' or '\uFF01' or '\u203C' => Mark.Exclamation,
        '\u2026' => Mark.Ellipsis,
        ',' or '\u060C' or '\u3001' or '\uFF0C' => Mark.Comma,
        ':' or '\uFF1A' => Mark.Colon,
        ';' or '\u061B' or '\uFF1B' => Mark.Semicolon,
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => Mark.Dash,
        '(' or '[' or '{' or '\uFF08' or '\u3010' => Mark.OpenBracket,
        ')' or ']' or '}' or '\uFF09' or '\u3011' => Mark.CloseBracket,
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u300C' or '\u300D' or '\u300E' or '\u300F' => Mark.DoubleQuote,
        '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '`' or '\u00B4' => Mark.SingleQuote,
        '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '*' => Mark.Bullet,
        _ => Mark.Other,
    };
}
