using System.Text;

namespace Rhetor.Rules.Yaml;

/// <content>Scalars and flow collections.</content>
internal sealed partial class PlainYamlReader
{
    private YamlScalar PlainKey()
    {
        var start = Here;
        var from = _position;
        while (!IsColon(_position))
        {
            if (IsStrange(Current)) return Fail();
            _position++;
        }

        return new YamlScalar(start, _text[from.._position].TrimEnd(' '), true);
    }

    private YamlScalar PlainInBlock()
    {
        if (IsIndicator(Current) && !IsHyphen()) return Fail();
        var start = Here;
        var from = _position;
        while (!AtEnd && Current is not ('\n' or '\r'))
        {
            if (Current == '#' && _text[_position - 1] == ' ') break;
            if (IsStrange(Current) || IsColon(_position)) return Fail();
            _position++;
        }

        return new YamlScalar(start, _text[from.._position].TrimEnd(' '), true);
    }

    private YamlScalar PlainInFlow()
    {
        if (IsIndicator(Current) && !IsHyphen()) return Fail();
        var start = Here;
        var from = _position;
        while (!AtEnd && Current is not ('\n' or '\r' or ',' or ']' or '}'))
        {
            if (Current is '[' or '{' || IsStrange(Current)) return Fail();
            if (Current == '#' && _text[_position - 1] == ' ') break;
            if (Current == ':')
            {
                if (IsColon(_position)) break;
                if (_position + 1 < _text.Length && _text[_position + 1] is ',' or '[' or ']' or '{' or '}') return Fail();
            }

            _position++;
        }

        return new YamlScalar(start, _text[from.._position].TrimEnd(' '), true);
    }

    private YamlScalar Quoted()
    {
        var start = Here;
        var quote = Current;
        var from = ++_position;
        StringBuilder? unescaped = null;
        while (!AtEnd)
        {
            var c = Current;
            if (c is '\n' or '\r' || IsStrange(c)) return Fail();
            if (c == quote)
            {
                if (quote == '\'' && _position + 1 < _text.Length && _text[_position + 1] == '\'')
                {
                    unescaped = (unescaped ?? new StringBuilder()).Append(_text, from, _position - from).Append('\'');
                    _position += 2;
                    from = _position;
                    continue;
                }

                var value = unescaped is null ? _text[from.._position] : unescaped.Append(_text, from, _position - from).ToString();
                _position++;
                return new YamlScalar(start, value, false);
            }

            if (c == '\\' && quote == '"')
            {
                if (_position + 1 >= _text.Length || Escape(_text[_position + 1]) is not { } escaped) return Fail();
                unescaped = (unescaped ?? new StringBuilder()).Append(_text, from, _position - from).Append(escaped);
                _position += 2;
                from = _position;
                continue;
            }

            _position++;
        }

        return Fail();
    }

    private static char? Escape(char c) => c switch
    {
        '"' => '"',
        '\\' => '\\',
        'n' => '\n',
        't' => '\t',
        _ => null,
    };

    private YamlNode Flow(int parent)
    {
        if (++_depth > MaximumDepth) return Fail();
        var node = Current == '[' ? FlowSequence(parent) : FlowMapping(parent);
        _depth--;
        return node;
    }

    private YamlNode FlowSequence(int parent)
    {
        var start = Here;
        var items = new List<YamlNode>();
        _position++;
        while (true)
        {
            if (!SkipInFlow(parent)) return Fail();
            if (Current == ']') break;
            items.Add(FlowNode(parent));
            if (!SkipInFlow(parent)) return Fail();
            if (Current == ']') break;
            if (Current != ',') return Fail();
            _position++;
        }

        _position++;
        return new YamlSequence(start, items);
    }

    private YamlNode FlowMapping(int parent)
    {
        var start = Here;
        var entries = new List<YamlEntry>();
        _position++;
        while (true)
        {
            if (!SkipInFlow(parent)) return Fail();
            if (Current == '}') break;
            var key = Current is '"' or '\'' ? Quoted() : PlainInFlow();
            if (_failed || !IsColon(_position)) return Fail();
            _position++;
            if (!SkipInFlow(parent) || Current is ',' or '}') return Fail();
            AddEntry(entries, key, FlowNode(parent));
            if (!SkipInFlow(parent)) return Fail();
            if (Current == '}') break;
            if (Current != ',') return Fail();
            _position++;
        }

        _position++;
        return new YamlMapping(start, entries);
    }

    private YamlNode FlowNode(int parent) => Current switch
    {
        '[' or '{' => Flow(parent),
        '"' or '\'' => Quoted(),
        _ => PlainInFlow(),
    };

    /// <summary>Goes to the next sign of a flow collection; false at the end of the text and where a line is not indented enough.</summary>
    private bool SkipInFlow(int parent)
    {
        if (_failed) return false;
        var line = _line;
        SkipBlank();
        return !_failed && !AtEnd && (line == _line || Column > parent);
    }

    // A number below zero or the end of a word, not the sign of a list.
    private bool IsHyphen() => Current == '-' && _position + 1 < _text.Length && char.IsAsciiLetterOrDigit(_text[_position + 1]);

    private static bool IsStrange(char c) => c is '\t' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' || (c < ' ' && c is not ('\n' or '\r')) || c is >= '\u007F' and < '\u00A0';
}
