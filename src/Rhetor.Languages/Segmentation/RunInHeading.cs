using Rhetor.Documents;

namespace Rhetor.Languages.Segmentation;

/// <summary>
/// Numbered headlines that share their line with the text under them, as newsletters have them once the line breaks are lost:
/// "2. Ankara: One more metre of fence Our correspondent has looked at the map." Where such a headline ends, a word that opens
/// sentences is capitalised in the middle of one, or a row of capitals stops.
/// </summary>
internal readonly ref struct RunInHeading(ReadOnlySpan<Draft> tokens, LanguagePack pack)
{
    private const int Longest = 24;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly LanguagePack _pack = pack;

    /// <summary>Whether a paragraph opens with a number and a full stop.</summary>
    public bool IsNumbered(int start, int end) =>
        end - start > 4 && _tokens[start].Kind == TokenKind.Number && _tokens[start].Length <= 2 && _tokens[start + 1].Mark == Mark.Stop
        && _tokens[start + 2].Has(TokenTraits.SpaceBefore) && _tokens[start + 2].Has(TokenTraits.Capitalised);

    /// <summary>The exclusive end of the headline of a numbered paragraph, or 0.</summary>
    public int End(int start, int end)
    {
        var first = start + 2;
        var caps = _tokens[first].Has(TokenTraits.AllCaps) && _tokens[Math.Min(first + 1, end - 1)].Has(TokenTraits.AllCaps);
        for (var i = first + 2; i < Math.Min(end - 1, first + Longest); i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.Semicolon or Mark.DoubleQuote) return 0;
            if (token.Kind != TokenKind.Word || !token.Has(TokenTraits.Capitalised) || _tokens[i - 1].Kind != TokenKind.Word) continue;
            if (caps ? token.Length > 1 && !token.Has(TokenTraits.AllCaps) : Opens(i)) return i;
        }

        return 0;
    }

    private bool Opens(int i) =>
        !_tokens[i].Has(TokenTraits.AllCaps) && !_tokens[i - 1].Has(TokenTraits.Capitalised) && !_pack.PhraseStops.Contains(_tokens[i - 1]) && !_pack.Determiners.Contains(_tokens[i - 1])
        && (_pack.Tokenizer.Starters.Contains(_tokens[i].Hash) || (_pack.Titles.Contains(_tokens[i]) && _tokens[i].Length <= 4));
}
