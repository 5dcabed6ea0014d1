using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Tokenization;

internal ref partial struct Tokenizer
{
    private const int LongestSpacedClitic = 5;

    // News agencies' text often has a blank behind the apostrophe: "the president’ s plan", "they’ re". Such letters are no word of
    // English by themselves, so that they are the clitic even where a quotation could end. The end of the clitic, or 0.
    private readonly int SpacedCliticEnd(int at)
    {
        if (!_profile.SplitsClitics || at + 2 >= _text.Length || _text[at] is not ('\'' or '\u2019') || _text[at + 1] is not (' ' or '\u00A0')) return 0;
        var end = (_text[at + 2], at + 3 < _text.Length ? _text[at + 3] : ' ') switch
        {
            ('r' or 'v', 'e') or ('l', 'l') => at + 4,
            ('s' or 't' or 'm' or 'd', _) => at + 3,
            _ => 0,
        };
        if (end == 0 || IsWordPart(end, out _)) return 0;
        // "Her letters’ re: the budget", "the Smiths’ m.p.h."
        return end < _text.Length && (_text[end] is ':' or '/' or '@' || (_text[end] == '.' && IsLetterAt(end + 1))) ? 0 : end;
    }

    // One token across the blank, which compares equal to the clitic written in one.
    private readonly int AddSpacedClitic(int start, int end)
    {
        Add(start, end, TokenKind.Word);
        Span<char> form = stackalloc char[LongestSpacedClitic];
        var length = 0;
        foreach (var c in _text[start..end])
        {
            if (c is not (' ' or '\u00A0')) form[length++] = c;
        }

        ref var token = ref _tokens[_tokens.Count - 1];
        token.LemmaHash = token.Hash = TokenText.Hash(form[..length]);
        token.Sets = _forms.SetsOf(token.Hash);
        return end;
    }
}
