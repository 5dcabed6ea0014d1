namespace Rhetor.Languages.Quotations;

/// <summary>Which marks open, which close, and which belong together.</summary>
internal static class QuotePairs
{
    /// <summary>Marks that can only open.</summary>
    public static bool OnlyOpens(char c) => c is '\u201E' or '\u201A' or '\u300C' or '\u300E' or '\u201F' or '\u201B';

    /// <summary>Marks that can only close.</summary>
    public static bool OnlyCloses(char c) => c is '\u300D' or '\u300F';

    public static bool Match(char open, char close) => open switch
    {
        '\u00BB' => close is '\u00AB' or '\u00BB',
        '\u00AB' => close is '\u00BB' or '\u00AB',
        '\u201C' => close is '\u201D' or '\u201C' or '"',
        '\u201D' => close is '\u201D' or '"' or '\u201C',
        '\u201E' or '\u201F' => close is '\u201C' or '\u201D' or '"' or '\u201F',
        '"' => close is '"' or '\u201D' or '\u201C',
        '\u2018' or '\u201B' => close is '\u2019' or '\'' or '\u2018',
        '\u2019' => close is '\u2019' or '\'',
        '\u201A' => close is '\u2018' or '\u2019',
        '\'' or '`' or '\u00B4' => close is '\'' or '\u2019' or '\u00B4',
        '\u2039' => close is '\u203A',
        '\u203A' => close is '\u2039' or '\u203A',
        '\u300C' => close is '\u300D',
        '\u300E' => close is '\u300F',
        _ => false,
    };
}
