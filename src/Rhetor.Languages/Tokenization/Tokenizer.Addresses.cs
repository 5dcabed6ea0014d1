using Rhetor.Text;

namespace Rhetor.Languages.Tokenization;

internal ref partial struct Tokenizer
{
    private static readonly WordSet TopLevels = Words.Set(
        "com org net edu gov mil int info biz eu dk uk de fr se no fi is nl be es it pl ua ru by cn jp us ca au nz ie in br za ch at io app news tv me co gl fo example test invalid localhost");

    private static readonly WordSet Schemes = Words.Set("http https ftp mailto");

    // A URL that begins at start and whose first '.', ':' or '/' stands at mark.
    private bool TryUrl(int start, int mark, out int end)
    {
        end = 0;
        if (_text[mark] == ':')
        {
            if (mark + 3 >= _text.Length || _text[mark + 1] != '/' || _text[mark + 2] != '/' || mark - start > 12) return false;
            if (!Schemes.Contains(TokenText.Hash(_text[start..mark]))) return false;
            end = PathEnd(mark + 3);
            return end > mark + 3;
        }

        if (mark < _addressTriedTo) return false;
        var at = mark;
        var lastDot = -1;
        while (at < _text.Length && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '.' or '-' || (_text[at] > 0x7F && IsLetterAt(at))))
        {
            if (_text[at] == '.' && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1])) lastDot = at;
            else if (_text[at] == '.') break;
            at++;
        }

        _addressTriedTo = at;
        if (lastDot < 0 || !IsHost(start, lastDot + 1, at)) return false;
        end = at < _text.Length && _text[at] is '/' or '?' or '#' or ':' ? PathEnd(at) : at;
        if (end == at && at < _text.Length && _text[at] == '@') return false;
        return true;
    }

    private readonly bool IsHost(int start, int top, int end)
    {
        if (end - start > 4 && _text[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var c in _text[top..end])
        {
            if (!char.IsAsciiLetterLower(c)) return false;
        }

        return TopLevels.Contains(TokenText.Hash(_text[top..end]));
    }

    // The last character of a URL is no punctuation mark, and no bracket that it did not open.
    private readonly int PathEnd(int at)
    {
        var begin = at;
        var open = 0;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (CharTable.Of(c) == CharClass.Blank || c is '"' or '<' or '>' or '\u00BB' or '\u00AB' or '\u201C' or '\u201D' or '\u2019') break;
            if (c == '(') open++;
            if (c == ')' && --open < 0) break;
            at++;
        }

        while (at > begin && _text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2026') at--;
        return at;
    }

    private bool TryEmail(int sign, out int end)
    {
        end = 0;
        var at = sign + 1;
        var dot = false;
        while (at < _text.Length && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '.' or '-'))
        {
            if (_text[at] == '.')
            {
                if (at + 1 >= _text.Length || !char.IsAsciiLetterOrDigit(_text[at + 1])) break;
                dot = true;
            }

            at++;
        }

        if (!dot || at - sign < 4) return false;
        _addressTriedTo = at;
        end = at;
        return true;
    }
}
