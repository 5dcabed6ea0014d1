namespace Rhetor.Rules.Yaml;

/// <summary>
/// Reads the plain YAML that rule files are written in, some ten times faster than a full parser, which counts at each start.
/// What it does not know for sure (block and multi-line scalars, tabs, anchors, tags, explicit keys, any fault) it leaves to
/// the full parser by giving up. Both give the same nodes for what it accepts; a test holds them to that.
/// </summary>
internal sealed partial class PlainYamlReader
{
    private const int MaximumDepth = 60;

    private readonly string _path;
    private readonly string _text;
    private readonly int _firstLine;
    private readonly DiagnosticBag _diagnostics;
    private int _position;
    private int _lineStart;
    private int _line;
    private int _depth;
    private bool _failed;

    private PlainYamlReader(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        _path = path;
        _text = text;
        _firstLine = firstLine;
        _diagnostics = diagnostics;
        if (text.StartsWith('\uFEFF')) _failed = true;
    }

    private int Column => _position - _lineStart;

    private bool AtEnd => _position >= _text.Length;

    private char Current => _text[_position];

    private YamlPosition Here => new(_path, _line + _firstLine + 1, Column + 1);

    /// <summary>The one document of a text, or null where the full parser must look.</summary>
    public static YamlNode? TryRead(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag { CurrentRule = diagnostics.CurrentRule };
        var reader = new PlainYamlReader(path, text, firstLine, own);
        reader.SkipBlank();
        if (reader._failed || reader.AtEnd) return null;
        var node = reader.Block(-1);
        if (reader._failed) return null;
        reader.SkipBlank();
        if (reader._failed || !reader.AtEnd) return null;
        diagnostics.AddRange(own.Items);
        return node;
    }

    private YamlNode Block(int parent)
    {
        if (Column <= parent || ++_depth > MaximumDepth) return Fail();
        YamlNode node;
        if (IsDash()) node = BlockSequence(Column);
        else if (IsKey()) node = BlockMapping(Column);
        else node = Inline(parent);
        _depth--;
        return node;
    }

    private YamlNode BlockMapping(int column)
    {
        var start = Here;
        var entries = new List<YamlEntry>();
        while (!_failed)
        {
            if (!IsKey()) return Fail();
            var key = Current is '"' or '\'' ? Quoted() : PlainKey();
            if (_failed) break;
            _position++;
            SkipSpaces();
            YamlNode value;
            if (AtLineEnd())
            {
                SkipBlank();
                if (_failed || AtEnd || Column < column || (Column == column && !IsDash())) return Fail();
                value = Column == column ? BlockSequence(column) : Block(column);
            }
            else
            {
                value = Inline(column);
            }

            AddEntry(entries, key, value);
            SkipBlank();
            if (AtEnd || Column < column) break;
            if (Column > column) return Fail();
        }

        return new YamlMapping(start, entries);
    }

    private YamlNode BlockSequence(int column)
    {
        var start = Here;
        var items = new List<YamlNode>();
        while (!_failed)
        {
            _position++;
            SkipSpaces();
            if (AtLineEnd()) SkipBlank();
            if (_failed || AtEnd) return Fail();
            items.Add(Block(column));
            SkipBlank();
            if (AtEnd || Column < column) break;
            if (Column > column) return Fail();
            if (!IsDash()) break;
        }

        return new YamlSequence(start, items);
    }

    /// <summary>A flow collection or a scalar that ends with its line.</summary>
    private YamlNode Inline(int parent)
    {
        if (Current is '[' or '{')
        {
            var flow = Flow(parent);
            RequireLineEnd();
            return flow;
        }

        var scalar = Current is '"' or '\'' ? Quoted() : PlainInBlock();
        RequireLineEnd();
        if (_failed) return scalar;

        // A line that goes on below belongs to the scalar: the full parser knows how.
        var (position, lineStart, line) = (_position, _lineStart, _line);
        SkipBlank();
        if (!AtEnd && Column > parent) return Fail();
        (_position, _lineStart, _line) = (position, lineStart, line);
        return scalar;
    }

    private void AddEntry(List<YamlEntry> entries, YamlScalar key, YamlNode value)
    {
        foreach (var entry in entries)
        {
            if (!string.Equals(entry.Key.Value, key.Value, StringComparison.Ordinal)) continue;
            YamlReader.ReportTwice(_diagnostics, key, entry.Key);
            return;
        }

        entries.Add(new YamlEntry(key, value));
    }

    private bool IsDash() => !AtEnd && Current == '-' && (_position + 1 >= _text.Length || _text[_position + 1] is ' ' or '\n' or '\r');

    private bool IsKey()
    {
        if (AtEnd) return false;
        if (Current is '"' or '\'')
        {
            var (position, failed) = (_position, _failed);
            Quoted();
            var isKey = !_failed && IsColon(_position);
            (_position, _failed) = (position, failed);
            return isKey;
        }

        if (IsIndicator(Current)) return false;
        for (var i = _position; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == ':' && IsColon(i)) return true;
            if (_text[i] == '#' && i > _position && _text[i - 1] == ' ') return false;
        }

        return false;
    }

    private bool IsColon(int at) => at < _text.Length && _text[at] == ':' && (at + 1 >= _text.Length || _text[at + 1] is ' ' or '\n' or '\r');

    private bool AtLineEnd() => AtEnd || Current is '\n' or '\r' || (Current == '#' && (_position == _lineStart || _text[_position - 1] == ' '));

    private void RequireLineEnd()
    {
        if (_failed) return;
        SkipSpaces();
        if (!AtLineEnd()) Fail();
    }

    private void SkipSpaces()
    {
        while (!AtEnd && Current == ' ') _position++;
        if (!AtEnd && Current == '\t') Fail();
    }

    private void SkipBlank()
    {
        while (!_failed)
        {
            SkipSpaces();
            if (AtEnd || !AtLineEnd()) return;
            while (!AtEnd && Current != '\n') _position++;
            if (AtEnd) return;
            _position++;
            _line++;
            _lineStart = _position;
        }
    }

    private YamlScalar Fail()
    {
        _failed = true;
        return new YamlScalar(default, "", true);
    }

    private static bool IsIndicator(char c) =>
        c is '-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`';
}
