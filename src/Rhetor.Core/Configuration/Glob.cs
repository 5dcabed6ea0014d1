using System.Globalization;
using System.Text.RegularExpressions;

namespace Rhetor.Configuration;

/// <summary>
/// A pattern for paths, with the meaning that Roslyn gives it in .editorconfig: <c>*</c> any characters but <c>/</c>, <c>**</c> any
/// characters, <c>?</c> one character, <c>[ab]</c> and <c>[!ab]</c> one of or none of, <c>{a,b}</c> alternatives, <c>{1..9}</c> whole
/// numbers, <c>\</c> takes the next character as it is. Immutable and thread-safe. No pattern makes matching worse than linear.
/// </summary>
/// <remarks>Source: https://spec.editorconfig.org/#glob-expressions, with Roslyn's reading where it leaves room.</remarks>
public sealed class Glob
{
    private readonly Regex _regex;
    private readonly (int Least, int Most)[] _ranges;

    private Glob(string prefix, string pattern)
    {
        var translation = new GlobTranslation(pattern);
        if (!translation.Run()) throw new FormatException($"The pattern '{pattern}' has a bracket, a brace or a comma that goes with nothing.");
        _ranges = [.. translation.Ranges];
        try
        {
            _regex = new Regex($"^{prefix}{translation.Regex}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"The pattern '{pattern}' has an empty or reversed set of characters.", exception);
        }
    }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">The pattern is none.</exception>
    public static Glob Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new Glob("", pattern);
    }

    /// <summary>Whether the text has a character that means more than itself.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?[{") >= 0;

    /// <summary>Whether a path, written with <c>/</c>, matches as a whole.</summary>
    public bool IsMatch(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_ranges.Length == 0) return _regex.IsMatch(path);
        var match = _regex.Match(path);
        if (!match.Success) return false;
        for (var i = 0; i < _ranges.Length; i++)
        {
            if (!int.TryParse(match.Groups[i + 1].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) return false;
            if (number < _ranges[i].Least || number > _ranges[i].Most) return false;
        }

        return true;
    }

    // Without a slash a pattern is about the name, in whatever folder; with one it starts at the file's own folder.
    internal static Glob ParseSection(string header)
    {
        if (!header.Contains('/', StringComparison.Ordinal)) return new Glob(".*/", header);
        return new Glob(header[0] == '/' ? "" : "/", header);
    }
}
