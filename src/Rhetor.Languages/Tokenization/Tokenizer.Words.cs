using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Tokenization;

internal ref partial struct Tokenizer
{
    private int Word(int start)
    {
        var at = CharTable.SkipLatinLetters(_text, start);
        // Letters and a blank or a comma: nothing can join them or part them.
        if (at < _text.Length && _text[at] is ' ' or ',' && at > start && !IsCannot(start, at)) return Add(start, at, TokenKind.Word);
        var slash = false;
        while (true)
        {
            do at = CharTable.SkipPlain(_text, at);
            while (IsWordPart(at, out var length) && (at += length) > 0);
            if (at >= _text.Length) break;
            var c = _text[at];
            if (c == '.')
            {
                if (IsLetterAt(at + 1) || (IsDigitAt(at + 1) && at >= _addressTriedTo))
                {
                    if (TryUrl(start, at, out var urlEnd)) return Add(start, urlEnd, TokenKind.Url);
                    if (DottedEnd(start, at) is var dotted and > 0 && !(dotted < _text.Length && _text[dotted] == '@')) return Add(start, dotted, TokenKind.Word);
                    if (char.IsAsciiLetterLower(_text[at + 1]) && char.IsAsciiLetterOrDigit(_text[at - 1]))
                    {
                        at++;
                        continue;
                    }
                }
                else if (TakesDot(start, at))
                {
                    return Add(start, at + 1, TokenKind.Word);
                }

                break;
            }

            if (c == ':' && TryUrl(start, at, out var end)) return Add(start, end, TokenKind.Url);
            if (c == '@' && TryEmail(at, out var mailEnd)) return Add(start, mailEnd, TokenKind.Email);
            if (c == '/' && TryUrl(start, at, out var pathEnd)) return Add(start, pathEnd, TokenKind.Url);
            if (!Joins(start, at, c, ref slash)) break;
            at++;
        }

        at = Trail(start, at);
        if (SpacedCliticEnd(at) is var spaced and > 0)
        {
            // "doesn’ t": the n belongs to the negator.
            var from = _text[spaced - 1] == 't' ? at - 1 : at;
            if (from == at || (at - start > 1 && _text[from] == 'n'))
            {
                Add(start, from, TokenKind.Word);
                return AddSpacedClitic(from, spaced);
            }
        }

        if (_profile.SplitsClitics && CliticStart(start, at) is var clitic and > 0)
        {
            Add(start, clitic, TokenKind.Word);
            return Add(clitic, at, TokenKind.Word);
        }

        return Add(start, at, TokenKind.Word);
    }

    // Whether the word goes on behind a character that is neither letter nor digit.
    private readonly bool Joins(int start, int at, char c, ref bool slash)
    {
        var kind = CharTable.Of(c);
        if (kind == CharClass.Apostrophe) return IsLetterAt(at + 1);
        if (kind == CharClass.Hyphen) return IsLetterAt(at + 1) || IsDigitAt(at + 1);
        if (c == '&') return char.IsUpper(_text[at - 1]) && at + 1 < _text.Length && char.IsUpper(_text[at + 1]);
        if (c == '_') return IsWordPart(at + 1, out _);
        // og/eller, km/t, he/she are one word; USA/NATO are two.
        if (c != '/' || slash || at + 1 >= _text.Length || !char.IsLower(_text[at + 1]) || !char.IsLower(_text[start])) return false;
        slash = true;
        return true;
    }

    // "olie- og gas", "Ruslands' missiler".
    private int Trail(int start, int at)
    {
        if (at >= _text.Length) return at;
        var kind = CharTable.Of(_text[at]);
        if (kind == CharClass.Hyphen && (ClassAt(at + 1) == CharClass.Blank || _text[at + 1] == ',')) return at + 1;
        if (kind != CharClass.Apostrophe || IsLetterAt(at + 1)) return at;
        if (_singleQuoteOpen)
        {
            _singleQuoteOpen = false;
            return at;
        }

        return _profile.SibilantGenitive && !_profile.SplitsClitics && _text[at - 1] is 's' or 'S' or 'x' or 'X' or 'z' or 'Z' ? at + 1 : at;
    }

    // The end of an abbreviation or acronym with inner full stops ("f.eks.", "U.S.", "p.m."), or 0.
    private readonly int DottedEnd(int start, int firstDot)
    {
        int at = firstDot, longest = 0;
        var letters = firstDot - start == 1;
        while (at < _text.Length && _text[at] == '.' && at - start <= _profile.LongestAbbreviation)
        {
            if (_profile.Abbreviations.ContainsKey(TokenText.Hash(_text[start..at]))) longest = at + 1;
            var segment = at + 1;
            var next = segment;
            while (next < _text.Length && IsLetterAt(next) && next - segment <= _profile.LongestAbbreviation) next++;
            if (next == segment) break;
            var single = next - segment == 1;
            letters &= single;
            at = next;
            if (letters && !(at < _text.Length && (_text[at] == '.' || IsWordPart(at, out _)))) longest = Math.Max(longest, at);
            if (letters && at < _text.Length && _text[at] == '.') longest = Math.Max(longest, at + 1);
        }

        if (longest == 0 && at < _text.Length && at - start <= _profile.LongestAbbreviation
            && _profile.Abbreviations.ContainsKey(TokenText.Hash(_text[start..at]))) longest = at;
        if (longest == 0) return 0;
        // "B.T.'s", "U.S.-led": the word goes on behind the dots.
        var end = longest;
        if (end < _text.Length && CharTable.Of(_text[end]) == CharClass.Hyphen && IsLetterAt(end + 1))
        {
            end++;
            while (IsWordPart(end, out var length) || (CharTable.At(_text, Math.Min(end, _text.Length - 1), out length) == CharClass.Hyphen
                && end < _text.Length && IsLetterAt(end + 1))) end += length;
        }
        else if (!_profile.SplitsClitics && end < _text.Length && CharTable.Of(_text[end]) == CharClass.Apostrophe && IsLetterAt(end + 1))
        {
            end++;
            while (IsWordPart(end, out var length)) end += length;
        }

        return end;
    }

    // Whether the full stop behind a word belongs to it: an abbreviation or an initial.
    private readonly bool TakesDot(int start, int dot)
    {
        if (dot + 1 < _text.Length && _text[dot + 1] == '.') return false;
        var length = dot - start;
        if (length > _profile.LongestAbbreviation) return false;
        if (_profile.Abbreviations.TryGetValue(TokenText.Hash(_text[start..dot]), out var use)
            && (use != AbbreviationUse.BeforeNumber || IsDigitAt(SkipSpace(dot + 1)))) return true;
        return length == 1 && char.IsUpper(_text[start]) && IsInitial(dot);
    }

    private readonly bool IsInitial(int dot)
    {
        var next = SkipSpace(dot + 1);
        if (next == dot + 1 || next >= _text.Length || !char.IsUpper(_text[next])) return false;
        if (_tokens.Count > 0 && _profile.LetterNouns.Contains(LastHash())) return false;
        var end = next;
        while (end < _text.Length && end - next < 16 && IsLetterAt(end)) end++;
        return !_profile.Starters.Contains(TokenText.Hash(_text[next..end]));
    }

    private readonly int SkipSpace(int at)
    {
        var limit = Math.Min(_text.Length, at + 4);
        while (at < limit && _text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009') at++;
        return at;
    }

    // The start of an English clitic ("n't", "'s", "'re"), or 0.
    private readonly int CliticStart(int start, int end)
    {
        var length = end - start;
        if (length < 3) return 0;
        if (IsCannot(start, end)) return start + 3;
        if (CharTable.Of(_text[end - 2]) == CharClass.Apostrophe)
        {
            if ((_text[end - 1] | 0x20) == 't' && (_text[end - 3] | 0x20) == 'n' && length > 3) return end - 3;
            return (_text[end - 1] | 0x20) is 's' or 'd' or 'm' ? end - 2 : 0;
        }

        if (length < 4 || CharTable.Of(_text[end - 3]) != CharClass.Apostrophe) return 0;
        return ((_text[end - 2] | 0x20), (_text[end - 1] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? end - 3 : 0;
    }

    private readonly bool IsCannot(int start, int end) =>
        end - start == 6 && _profile.SplitsClitics && _text[start] is 'c' or 'C' && TokenText.Hash(_text[start..end]) == CannotHash;

    private static readonly ulong CannotHash = TokenText.Hash("cannot");
}
