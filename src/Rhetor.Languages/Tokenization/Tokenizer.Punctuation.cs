using Rhetor.Documents;

namespace Rhetor.Languages.Tokenization;

internal ref partial struct Tokenizer
{
    private readonly int Dots(int at)
    {
        var end = at + 1;
        while (end < _text.Length && _text[end] == '.') end++;
        return AddMark(at, end, end - at > 1 ? Mark.Ellipsis : Mark.Stop);
    }

    private int Hyphens(int at, bool space)
    {
        var end = at + 1;
        while (end < _text.Length && _text[end] == '-') end++;
        if (end - at == 1 && space && IsDigitAt(end)) return Number(at, end);
        return AddMark(at, end, Mark.Dash);
    }

    private int Apostrophe(int at, bool space)
    {
        if (!space && SpacedCliticEnd(at) is var spaced and > 0 && _text[spaced - 1] != 't') return AddSpacedClitic(at, spaced);
        // 'em, 'tis, '90s: an apostrophe that opens a word opens no quotation.
        if (space && IsDigitAt(at + 1) && IsDigitAt(at + 2) && !IsDigitAt(at + 3)) return Number(at, at + 1);
        if (_text[at] != '\'' && space && IsLetterAt(at + 1) && _text[at] == '\u2019' && !_singleQuoteOpen) return LeadingApostrophe(at);
        if (space || OpensAfter(at)) _singleQuoteOpen |= !IsBlankAt(at + 1);
        else
        {
            if (_profile.SplitsClitics && IsCliticAfterMark(at, out var end)) return Add(at, end, TokenKind.Word);
            // "the players' union": a genitive, unless a quotation waits for its end.
            if (_profile.SplitsClitics && !_singleQuoteOpen && _text[at - 1] is 's' or 'S' or 'x' or 'z') return Add(at, at + 1, TokenKind.Word);
            _singleQuoteOpen = false;
        }

        return AddMark(at, at + 1, Mark.SingleQuote);
    }

    private int LeadingApostrophe(int at)
    {
        var end = at + 1;
        while (IsWordPart(end, out var length)) end += length;
        if (end - at <= 5) return Add(at, end, TokenKind.Word);
        _singleQuoteOpen = true;
        return AddMark(at, at + 1, Mark.SingleQuote);
    }

    // "…"'s and (X)'s: a genitive behind a closing mark.
    private readonly bool IsCliticAfterMark(int at, out int end)
    {
        end = at + 2;
        return end <= _text.Length && (_text[at + 1] | 0x20) == 's' && !IsWordPart(end, out _)
            && _tokens.Count > 0 && _tokens[_tokens.Count - 1].Mark is Mark.DoubleQuote or Mark.CloseBracket;
    }

    private readonly bool OpensAfter(int at) =>
        at > 0 && (_text[at - 1] is '(' or '[' or '"' or '\u201C' or '\u201E' or '\u00BB' or '\u00AB' or '\u2014' or '\u2013' or ':') && !IsBlankAt(at + 1)
        && !(_text[at - 1] is '"' or '\u201C' or '\u00BB' or '\u00AB' && _singleQuoteOpen);

    private readonly bool IsBlankAt(int at) => ClassAt(at) == CharClass.Blank;

    private int Punctuation(int at, bool space)
    {
        var c = _text[at];
        if (c is '#' or '@' && (space || OpensTag(at)) && TagEnd(at + 1) is var end && end > at + 1)
            return Add(at, end, c == '#' ? TokenKind.Hashtag : TokenKind.Mention);
        if (c is '\u2018' or '\u201A') _singleQuoteOpen = true;
        return AddMark(at, at + 1, c == ';' && IsGreekAt(at - 1) && IsGreekAt(at - 2) ? Mark.Question : Marks.Of(c));
    }

    // Greek asks with the sign that others part clauses with.
    private readonly bool IsGreekAt(int at) => at >= 0 && _text[at] is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    private readonly bool OpensTag(int at) => at == 0 || CharTable.Of(_text[at - 1]) is CharClass.Punctuation or CharClass.Apostrophe or CharClass.Symbol;

    private readonly int TagEnd(int at)
    {
        while (at < _text.Length && (_text[at] == '_' || IsWordPart(at, out _)))
        {
            CharTable.At(_text, at, out var length);
            at += length;
        }

        return at;
    }

    private readonly int AddMark(int start, int end, Mark mark)
    {
        ref var token = ref _tokens.Add(start, end, TokenKind.Punctuation);
        token.Mark = mark;
        return end;
    }
}
