namespace Rhetor.Configuration;

/// <summary>One element of a pattern: a set of characters, once or any number of times.</summary>
internal sealed record GlobElement(string Characters, bool Negated, bool Repeats)
{
    private const string Separator = "/";

    public bool Accepts(char c) => Characters.Contains(c, StringComparison.Ordinal) != Negated;

    public static GlobElement[] Parse(string pattern)
    {
        var elements = new List<GlobElement>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                elements.Add(Literal(pattern[++i]));
            }
            else if (c == '*')
            {
                var crosses = i + 1 < pattern.Length && pattern[i + 1] == '*';
                if (crosses) i++;
                elements.Add(new GlobElement(crosses ? "" : Separator, Negated: true, Repeats: true));
            }
            else if (c == '?')
            {
                elements.Add(new GlobElement(Separator, Negated: true, Repeats: false));
            }
            else if (c == '[' && ClassAt(pattern, i, out var end) is { } set)
            {
                elements.Add(set);
                i = end;
            }
            else
            {
                elements.Add(Literal(c));
            }
        }

        return [.. elements];
    }

    private static GlobElement Literal(char c) => new(c.ToString(), Negated: false, Repeats: false);

    // A bracket that nothing closes, or that holds a slash, is an ordinary character.
    private static GlobElement? ClassAt(string pattern, int start, out int end)
    {
        var at = start + 1;
        var negated = at < pattern.Length && pattern[at] is '!' or '^';
        if (negated) at++;
        end = at + 1 < pattern.Length ? pattern.IndexOf(']', at + 1) : -1;
        if (end < 0 || pattern.AsSpan(at, end - at).Contains('/')) return null;

        var characters = new List<char>();
        for (var i = at; i < end; i++)
        {
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                for (var c = pattern[i]; c <= pattern[i + 2]; c++) characters.Add(c);
                i += 2;
            }
            else
            {
                characters.Add(pattern[i]);
            }
        }

        return new GlobElement(string.Concat(characters) + (negated ? Separator : ""), negated, Repeats: false);
    }
}
