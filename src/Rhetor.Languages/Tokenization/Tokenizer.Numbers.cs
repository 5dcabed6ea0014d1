using Rhetor.Documents;

namespace Rhetor.Languages.Tokenization;

internal ref partial struct Tokenizer
{
    // From a digit: 3,5; 150.000; 10-15; 24/2; 10.07; 1.5m; 18th; 9.; 15-årig; 80'erne.
    private int Number(int start, int at)
    {
        while (true)
        {
            while (IsDigitAt(at) && CharTable.At(_text, at, out var length) == CharClass.Digit) at += length;
            if (at < _text.Length && IsNumberSeparator(_text[at]) && IsDigitAt(at + 1))
            {
                at++;
                continue;
            }

            break;
        }

        var digits = at;
        if (IsLetterAt(at))
        {
            while (IsWordPart(at, out var length)) at += length;
        }

        var kind = at - digits <= 4 ? TokenKind.Number : TokenKind.Word;
        while (at < _text.Length && CharTable.Of(_text[at]) is CharClass.Hyphen or CharClass.Apostrophe && IsLetterAt(at + 1))
        {
            kind = TokenKind.Word;
            at++;
            while (IsWordPart(at, out var length)) at += length;
        }

        if (at < _text.Length && CharTable.Of(_text[at]) == CharClass.Hyphen && ClassAt(at + 1) == CharClass.Blank) return Add(start, at + 1, kind);
        if (at < _text.Length && _text[at] is '.' or '@' && TryAddressAfterNumber(start, at, out var end, out var address)) return Add(start, end, address);
        if (at == digits && IsOrdinal(start, at)) at++;
        return Add(start, at, kind);
    }

    private static bool IsNumberSeparator(char c) => c is '.' or ',' or ':' or '/' or '-' or '\u2013' or '\u2011' or '\u2010';

    private readonly bool IsOrdinal(int start, int dot)
    {
        if (!_profile.OrdinalDot || dot >= _text.Length || _text[dot] != '.' || dot - start > 3) return false;
        var next = SkipSpace(dot + 1);
        if (next == dot + 1 || next >= _text.Length) return false;
        if (char.IsLower(_text[next])) return true;
        return char.IsUpper(_text[next]) && dot - start <= 2 && _tokens.Count > 0
            && _profile.OrdinalLeaders.Contains(LastHash());
    }

    private bool TryAddressAfterNumber(int start, int at, out int end, out TokenKind kind)
    {
        kind = TokenKind.Email;
        if (_text[at] == '@') return TryEmail(at, out end);
        kind = TokenKind.Url;
        end = 0;
        return IsLetterAt(at + 1) && TryUrl(start, at, out end);
    }
}
