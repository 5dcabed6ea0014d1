namespace Rhetor.Configuration;

/// <summary>
/// A pattern for paths, with the meaning it has in .editorconfig: <c>*</c> any characters but <c>/</c>, <c>**</c> any characters,
/// <c>?</c> one character but <c>/</c>, <c>[ab]</c> and <c>[!ab]</c> one of or none of, <c>{a,b}</c> alternatives, <c>{1..9}</c> whole numbers,
/// <c>\</c> takes the next character as it is. Immutable and thread-safe. Braces are expanded beforehand; what is left is
/// matched by a set of states, so that no pattern makes matching worse than pattern × path.
/// </summary>
/// <remarks>Source: https://spec.editorconfig.org/#glob-expressions.</remarks>
public sealed class Glob
{
    private readonly GlobElement[][] _alternatives;

    private Glob(GlobElement[][] alternatives) => _alternatives = alternatives;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">The pattern's braces stand for more than 1,000 alternatives.</exception>
    public static Glob Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new Glob([.. GlobBraces.Expand(pattern).Select(GlobElement.Parse)]);
    }

    /// <summary>Whether the text has a character that means more than itself.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?[{") >= 0;

    /// <summary>Whether a path, written with <c>/</c>, matches as a whole.</summary>
    public bool IsMatch(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _alternatives.Any(elements => IsMatch(elements, path));
    }

    private static bool IsMatch(GlobElement[] elements, string path)
    {
        var states = new bool[elements.Length + 1];
        Enter(elements, states, 0);
        foreach (var c in path)
        {
            var next = new bool[elements.Length + 1];
            for (var i = 0; i < elements.Length; i++)
            {
                if (!states[i] || !elements[i].Accepts(c)) continue;
                Enter(elements, next, elements[i].Repeats ? i : i + 1);
            }

            states = next;
        }

        return states[elements.Length];
    }

    private static void Enter(GlobElement[] elements, bool[] states, int state)
    {
        for (; ; state++)
        {
            states[state] = true;
            if (state == elements.Length || !elements[state].Repeats) return;
        }
    }
}
