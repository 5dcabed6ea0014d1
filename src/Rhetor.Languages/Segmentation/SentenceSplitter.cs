using Rhetor.Documents;
using Rhetor.Languages.Tokenization;

namespace Rhetor.Languages.Segmentation;

/// <summary>Finds where sentences end inside a paragraph. Looks at a few tokens on either side of a mark.</summary>
internal readonly ref struct SentenceSplitter(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, LanguagePack pack)
{
    private const int TagReach = 5;
    private const int InsertionReach = 14;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly LanguagePack _pack = pack;

    /// <summary>Adds the ends (exclusive token indices) of the sentences of a paragraph.</summary>
    public void Split(int start, int end, List<int> ends)
    {
        var sentence = start;
        for (var i = start; i < end; i++)
        {
            var after = EndAt(sentence, i, end);
            if (after <= i) continue;
            ends.Add(after);
            sentence = after;
            i = after - 1;
        }

        if (sentence < end) ends.Add(end);
    }

    // The exclusive end of the sentence that the token i closes, or 0.
    private int EndAt(int start, int i, int end)
    {
        ref readonly var token = ref _tokens[i];
        var terminal = token.Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.Ellipsis;
        if (!terminal && !IsDottedWord(token)) return 0;
        // "1. Vandet stiger": a number that opens a list item or a headline.
        if (token.Mark == Mark.Stop && i == start + 1 && _tokens[start].Kind == TokenKind.Number && _tokens[start].Length <= 3 && end - i > 2) return 0;
        if (i == start && end - i > 1 && token.Mark is Mark.Ellipsis or Mark.Stop) return 0;
        var after = i + 1;
        while (after < end && _tokens[after].Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.Ellipsis) after++;
        var wide = terminal && IsWide(_text[_tokens[after - 1].Start]);
        while (after < end && (IsCloser(after, after == i + 1) || IsEmoji(after) || (wide && IsWideCloser(after)))) after++;
        if (after >= end) return terminal ? end : 0;
        ref readonly var next = ref _tokens[after];
        if (!wide && !next.Has(TokenTraits.SpaceBefore) && !(terminal && next.Has(TokenTraits.Capitalised) && token.Mark != Mark.Ellipsis)) return 0;
        if (!terminal) return EndsAfterAbbreviation(i, after, end) ? after : 0;
        if (!CanOpen(after, end, token.Mark)) return 0;
        if (after > i + 1 && token.Mark != Mark.Stop && IsReportingTag(after, end)) return 0;
        return after;
    }

    // Marks of scripts that write no space behind them.
    private static bool IsWide(char c) => c is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF0E' or '\uFF61';

    private bool IsWideCloser(int i) => _text[_tokens[i].Start] is '\u201D' or '\u2019' or '\u300D' or '\u300F';

    private bool IsDottedWord(in Draft token) => token.Kind is TokenKind.Word && token.Length > 1 && _text[token.End - 1] == '.';

    // An emoji belongs to what stands before it.
    private bool IsEmoji(int i) => _tokens[i].Kind == TokenKind.Symbol && _tokens[i].Length > 1;

    private bool IsCloser(int i, bool first) => _tokens[i].Mark switch
    {
        Mark.CloseBracket => true,
        Mark.DoubleQuote or Mark.SingleQuote => !_tokens[i].Has(TokenTraits.SpaceBefore)
            && (i + 1 >= _tokens.Length || _tokens[i + 1].Has(TokenTraits.SpaceBefore) || _tokens[i + 1].Kind == TokenKind.Punctuation || !first),
        _ => false,
    };

    // Whether a token can open a sentence after a terminal mark.
    private bool CanOpen(int i, int end, Mark terminal)
    {
        ref readonly var next = ref _tokens[i];
        switch (next.Kind)
        {
            case TokenKind.Word:
                if (next.Has(TokenTraits.Capitalised)) return true;
                return !char.IsLower(_text[next.Start]) && !HasCase(_text[next.Start]);
            case TokenKind.Number:
                return terminal != Mark.Ellipsis || next.Has(TokenTraits.SpaceBefore);
            case TokenKind.Symbol:
            case TokenKind.Url:
            case TokenKind.Email:
            case TokenKind.Hashtag:
            case TokenKind.Mention:
                return true;
            default:
                if (next.Mark is Mark.Comma or Mark.Semicolon or Mark.Colon or Mark.CloseBracket) return false;
                if (next.Mark is Mark.Dash or Mark.Bullet)
                    return i + 1 < end && _tokens[i + 1].Has(TokenTraits.Capitalised) && !IsReportingTag(i + 1, end);
                if (next.Mark is Mark.DoubleQuote or Mark.SingleQuote or Mark.OpenBracket)
                {
                    var inner = i + 1;
                    while (inner < end && _tokens[inner].Kind == TokenKind.Punctuation) inner++;
                    return inner >= end || _tokens[inner].Kind != TokenKind.Word || !char.IsLower(_text[_tokens[inner].Start]);
                }

                return true;
        }
    }

    private static bool HasCase(char c) => char.ToUpperInvariant(c) != c || char.ToLowerInvariant(c) != c;

    private bool EndsAfterAbbreviation(int i, int after, int end)
    {
        ref readonly var token = ref _tokens[i];
        if (!CanOpen(after, end, Mark.Stop)) return false;
        var use = _pack.Tokenizer.UseOf(_text[token.Start..(token.End - 1)]);
        ref readonly var next = ref _tokens[after];
        return use switch
        {
            AbbreviationUse.MayEnd => next.Kind != TokenKind.Number && !_pack.CalendarNames.Contains(next),
            AbbreviationUse.MayEndBeforeStarter => next.Kind == TokenKind.Punctuation || _pack.Tokenizer.Starters.Contains(next.Hash),
            AbbreviationUse.Leads or AbbreviationUse.BeforeNumber => false,
            // An initial or an acronym that no list knows.
            _ => _pack.Tokenizer.Starters.Contains(next.Hash),
        };
    }

    // »Hvad?« Hansen spurgte …: a short subject and a reporting verb follow the closing mark.
    private bool IsReportingTag(int i, int end)
    {
        var limit = Math.Min(end, i + TagReach);
        for (var k = i; k < limit; k++)
        {
            ref readonly var token = ref _tokens[k];
            if (token.Mark == Mark.Comma && k > i) return IsTagBehindInsertion(k, end);
            if (token.Kind != TokenKind.Word) return false;
            if (_pack.ReportingVerbs.ContainsKey(token.Hash)) return k > i || !token.Has(TokenTraits.Capitalised);
        }

        return false;
    }

    // »Hvad?« Siobhan Reddy, whose son died, asked outside.
    private bool IsTagBehindInsertion(int comma, int end)
    {
        for (var k = comma + 1; k + 2 < Math.Min(end, comma + InsertionReach); k++)
        {
            if (_tokens[k].Mark is Mark.Stop or Mark.Question or Mark.DoubleQuote or Mark.Colon) return false;
            if (_tokens[k].Mark == Mark.Comma) return _pack.ReportingVerbs.ContainsKey(_tokens[k + 1].Hash) && !_tokens[k + 1].Has(TokenTraits.Capitalised);
        }

        return false;
    }
}
