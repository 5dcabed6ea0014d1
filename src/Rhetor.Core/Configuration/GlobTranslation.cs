using System.Globalization;
using System.Text;

namespace Rhetor.Configuration;

/// <summary>Turns a pattern into a regular expression, a number range into a group whose number is checked afterwards.</summary>
internal sealed class GlobTranslation(string pattern)
{
    private readonly StringBuilder _regex = new();
    private int _at;

    public string Regex => _regex.ToString();

    public List<(int Least, int Most)> Ranges { get; } = [];

    /// <summary>Translates the pattern; false where it is none.</summary>
    public bool Run() => Sequence(inChoice: false);

    private bool Sequence(bool inChoice)
    {
        while (_at < pattern.Length)
        {
            var c = pattern[_at++];
            switch (c)
            {
                case '*' when _at < pattern.Length && pattern[_at] == '*':
                    _at++;
                    _regex.Append(".*");
                    break;
                case '*':
                    _regex.Append("[^/]*");
                    break;
                case '?':
                    _regex.Append('.');
                    break;
                case '{' when Range():
                    break;
                case '{':
                    if (!Choice()) return false;
                    break;
                case '}' or ',':
                    return inChoice;
                case '[':
                    if (!Set()) return false;
                    break;
                case '\\':
                    if (_at == pattern.Length) return false;
                    Literal(pattern[_at++]);
                    break;
                default:
                    Literal(c);
                    break;
            }
        }

        return !inChoice;
    }

    private bool Choice()
    {
        _regex.Append("(?:");
        while (Sequence(inChoice: true))
        {
            if (pattern[_at - 1] == '}')
            {
                _regex.Append(')');
                return true;
            }

            _regex.Append('|');
        }

        return false;
    }

    private bool Range()
    {
        var close = pattern.IndexOf('}', _at);
        if (close < 0) return false;
        var inner = pattern.AsSpan(_at, close - _at);
        var dots = inner.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !IsNumber(inner[..dots]) || !IsNumber(inner[(dots + 2)..])) return false;
        if (!int.TryParse(inner[..dots], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)) return false;
        if (!int.TryParse(inner[(dots + 2)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high)) return false;
        Ranges.Add((Math.Min(low, high), Math.Max(low, high)));
        _regex.Append("(-?[0-9]+)");
        _at = close + 1;
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text is ['-', ..] ? text[1..] : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private bool Set()
    {
        _regex.Append('[');
        if (_at < pattern.Length && pattern[_at] == '!')
        {
            _regex.Append('^');
            _at++;
        }

        while (_at < pattern.Length)
        {
            var c = pattern[_at++];
            switch (c)
            {
                case '-':
                    _regex.Append('-');
                    break;
                case '\\':
                    if (_at == pattern.Length) return false;
                    _regex.Append('\\').Append(pattern[_at++]);
                    break;
                case ']':
                    _regex.Append(']');
                    return true;
                default:
                    Literal(c);
                    break;
            }
        }

        return false;
    }

    private void Literal(char c) => _regex.Append(System.Text.RegularExpressions.Regex.Escape(c.ToString()));
}
