namespace Rhetor.Languages.Identification;

/// <summary>What spelling tells: the endings and letter groups in which Danish and Norwegian part, and letters that Danish has not.</summary>
internal static class Spelling
{
    private const double Light = 0.6;
    private const double Heavy = 1.2;

    private static readonly string[] DanishEndings = ["hed", "heden", "heder", "tion", "tionen", "tioner", "ede", "edes", "erne", "ernes", "aget", "skab", "dt", "eje", "øj", "ej", "agt"];
    private static readonly string[] NorwegianEndings = ["het", "heten", "heter", "sjon", "sjonen", "sjoner", "ene", "enes", "øy", "øyne", "ei", "eide", "skap", "kk", "tt", "nn", "pp", "ll", "mm"];
    private static readonly string[] DanishGroups = ["øj", "ej", "æg", "tion", "ld", "nd", "eg", "ød", "uge"];
    private static readonly string[] NorwegianGroups = ["øy", "sjon", "gj", "kj", "skj", "øk", "åp", "ette", "eite", "upp", "øt", "åt", "ape"];

    public static void Score(ReadOnlySpan<char> word, Span<double> scores, int danish, int norwegian)
    {
        foreach (var c in word)
        {
            // Letters that neither Danish nor Norwegian writes.
            if (c is 'ä' or 'ö' or 'Ä' or 'Ö' or 'ß' or 'ñ' or 'ç' or 'ð' or 'þ' or 'ł' or 'ą' or 'ę' or 'ş' or 'ţ' or 'ř' or 'ů' or 'õ' or 'ã' or 'ì' or 'ù')
            {
                scores[danish] -= Heavy;
                scores[norwegian] -= Heavy;
            }
        }

        if (word.Length < 4) return;
        if (EndsWithAny(word, DanishEndings)) scores[danish] += Light * 0.5;
        if (EndsWithAny(word, NorwegianEndings)) scores[norwegian] += Light * 0.5;
        foreach (var group in DanishGroups)
        {
            if (word.Contains(group, StringComparison.OrdinalIgnoreCase)) scores[danish] += Light * 0.25;
        }

        foreach (var group in NorwegianGroups)
        {
            if (word.Contains(group, StringComparison.OrdinalIgnoreCase)) scores[norwegian] += Light * 0.25;
        }
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
