namespace Rhetor.Rules.Binding;

/// <summary>Cuts phrases into the words that a language would make of them: at white space, with the marks at their edges apart.</summary>
internal static class PhraseWords
{
    public static bool IsPhrase(string entry) => entry.AsSpan().Trim().ContainsAny(' ', '\t', '\u00A0');

    public static List<string> Split(string phrase)
    {
        var words = new List<string>();
        foreach (var part in phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int start = 0, end = part.Length;
            while (start < end - 1 && IsMark(part[start])) words.Add(part[start++].ToString());
            var trailing = end;
            while (trailing - 1 > start && IsMark(part[trailing - 1])) trailing--;
            words.Add(part[start..trailing]);
            for (var i = trailing; i < end; i++) words.Add(part[i].ToString());
        }

        return words;
    }

    // A full stop stays with its word: it may be an abbreviation.
    private static bool IsMark(char c) => c is ',' or ';' or ':' or '!' or '?' or '"' or '»' or '«' or '“' or '”' or '(' or ')';
}
