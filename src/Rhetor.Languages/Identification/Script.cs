namespace Rhetor.Languages.Identification;

/// <summary>Scripts other than Latin: some belong to one language, or have letters that do.</summary>
internal static class Script
{
    /// <summary>The language of a text that is mostly in another script, or null for Latin.</summary>
    public static LanguageGuess? Of(ReadOnlySpan<char> text)
    {
        int latin = 0, cyrillic = 0, greek = 0, arabic = 0, hebrew = 0, han = 0, kana = 0, hangul = 0, other = 0, ukrainian = 0, russian = 0, persian = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            if (c < 0x250 || c is >= '\u1E00' and <= '\u1EFF') latin++;
            else if (c is >= '\u0400' and <= '\u052F')
            {
                cyrillic++;
                if (c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є') ukrainian++;
                if (c is 'ы' or 'э' or 'ё' or 'ъ' or 'Ы' or 'Э') russian++;
            }
            else if (c is >= '\u0370' and <= '\u03FF') greek++;
            else if (c is >= '\u0600' and <= '\u06FF')
            {
                arabic++;
                if (c is '\u067E' or '\u0686' or '\u0698' or '\u06AF' or '\u06CC') persian++;
            }
            else if (c is >= '\u0590' and <= '\u05FF') hebrew++;
            else if (c is >= '\u3040' and <= '\u30FF') kana++;
            else if (c is >= '\u4E00' and <= '\u9FFF') han++;
            else if (c is >= '\uAC00' and <= '\uD7AF') hangul++;
            else other++;
        }

        var all = latin + cyrillic + greek + arabic + hebrew + han + kana + hangul + other;
        if (latin * 2 >= all) return null;
        if (cyrillic * 2 > all)
        {
            if (ukrainian > russian) return new LanguageGuess("uk", 0.9);
            return russian > 0 ? new LanguageGuess("ru", 0.8) : new LanguageGuess("und", 0);
        }

        if (greek * 2 > all) return new LanguageGuess("el", 1);
        if (arabic * 2 > all) return new LanguageGuess(persian * 20 > arabic ? "fa" : "ar", 0.8);
        if (hebrew * 2 > all) return new LanguageGuess("he", 1);
        if (hangul * 2 > all) return new LanguageGuess("ko", 1);
        if (kana * 10 > all) return new LanguageGuess("ja", 0.9);
        return han * 2 > all ? new LanguageGuess("zh", 0.9) : new LanguageGuess("und", 0);
    }
}
