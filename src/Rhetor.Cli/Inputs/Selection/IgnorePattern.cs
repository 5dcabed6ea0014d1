using System.Text;
using System.Text.RegularExpressions;

namespace Rhetor.Cli.Inputs.Selection;

/// <summary>One line of an ignore file, with the meaning it has in .gitignore. Immutable.</summary>
/// <remarks>Source: https://git-scm.com/docs/gitignore.</remarks>
internal sealed class IgnorePattern
{
    private readonly Regex? _regex;
    private readonly bool _onlyFolders;
    private readonly bool _onlyName;

    private IgnorePattern(string pattern)
    {
        if (pattern[0] == '!')
        {
            IsException = true;
            pattern = pattern[1..];
        }

        if (pattern.EndsWith('/'))
        {
            _onlyFolders = true;
            pattern = pattern[..^1];
        }

        _onlyName = !pattern.Contains('/', StringComparison.Ordinal);
        if (pattern.StartsWith('/')) pattern = pattern[1..];
        var translated = Translate(pattern, _onlyName);
        try
        {
            if (translated is not null) _regex = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        }
        catch (ArgumentException)
        {
            // A set that is reversed or empty matches nothing, as in git.
        }
    }

    /// <summary>Whether it takes back what earlier lines left out.</summary>
    public bool IsException { get; }

    /// <summary>Reads a line; null where it says nothing.</summary>
    public static IgnorePattern? Parse(string line)
    {
        if (line.StartsWith('#')) return null;
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && (end < 2 || line[end - 2] != '\\')) end--;
        line = line[..end];
        return line is "" or "!" or "/" or "!/" ? null : new IgnorePattern(line);
    }

    /// <summary>Whether it is about a file or folder.</summary>
    /// <param name="path">The path from the folder of the ignore file, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsMatch(string path, bool isFolder)
    {
        if (_regex is null || (_onlyFolders && !isFolder)) return false;
        return _regex.IsMatch(_onlyName ? path[(path.LastIndexOf('/') + 1)..] : path);
    }

    private static string? Translate(string pattern, bool onlyName)
    {
        var regex = new StringBuilder("\\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            switch (c)
            {
                case '*':
                    var stars = i;
                    while (i + 1 < pattern.Length && pattern[i + 1] == '*') i++;
                    i = Stars(pattern, stars, i, onlyName, regex);
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '[':
                    var end = IgnoreSet.Translate(pattern, i, regex);
                    if (end < 0) return null;
                    i = end;
                    break;
                case '\\':
                    if (i + 1 == pattern.Length) return null;
                    regex.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                default:
                    regex.Append(Regex.Escape(c.ToString()));
                    break;
            }
        }

        return regex.Append("\\z").ToString();
    }

    // ** between slashes, or at an end of the pattern next to one, crosses folders; elsewhere it is a star.
    private static int Stars(string pattern, int first, int last, bool onlyName, StringBuilder regex)
    {
        var opens = first == 0 || pattern[first - 1] == '/';
        if (!onlyName && last - first >= 1 && opens)
        {
            if (last + 1 == pattern.Length)
            {
                regex.Append(".*");
                return last;
            }

            if (pattern[last + 1] == '/')
            {
                regex.Append("(?:.*/)?");
                return last + 1;
            }
        }

        regex.Append("[^/]*");
        return last;
    }
}
