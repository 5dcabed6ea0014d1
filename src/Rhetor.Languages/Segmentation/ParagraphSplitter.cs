using Rhetor.Documents;

namespace Rhetor.Languages.Segmentation;

/// <summary>
/// Paragraphs: a blank line always parts them. A single line break does too, unless the text is hard-wrapped, which shows
/// by lines that go on in lower case.
/// </summary>
internal static class ParagraphSplitter
{
    public static List<ParagraphDraft> Split(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens)
    {
        var wrapped = IsWrapped(text, tokens);
        var paragraphs = new List<ParagraphDraft>();
        var start = 0;
        for (var i = 1; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && !Breaks(text, tokens, start, i, wrapped)) continue;
            paragraphs.Add(new ParagraphDraft { Start = start, End = i, Kind = Look(tokens[start..i]) });
            start = i;
        }

        return tokens.Length == 0 ? [] : paragraphs;
    }

    private static bool Breaks(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, int start, int i, bool wrapped)
    {
        ref readonly var token = ref tokens[i];
        if (token.Gap == Gap.Inline) return false;
        if (token.Gap == Gap.Blank) return true;
        if (IsItemStart(tokens[i..])) return true;
        if (char.IsLower(text[token.Start]) && !EndsSentence(tokens, i) && !IsItemStart(tokens[start..])) return false;
        return !wrapped || LineLength(tokens, i) < 45;
    }

    // The length of the line that ends before a token.
    private static int LineLength(ReadOnlySpan<Draft> tokens, int i)
    {
        var first = i - 1;
        while (first > 0 && tokens[first].Gap == Gap.Inline && tokens[i - 1].End - tokens[first].Start < 200) first--;
        return tokens[i - 1].End - tokens[first].Start;
    }

    private static bool IsWrapped(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens)
    {
        int breaks = 0, lower = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Gap != Gap.Line) continue;
            breaks++;
            if (char.IsLower(text[tokens[i].Start]) && !EndsSentence(tokens, i)) lower++;
        }

        return lower >= 2 && lower * 4 >= breaks;
    }

    private static bool EndsSentence(ReadOnlySpan<Draft> tokens, int i)
    {
        var last = i - 1;
        while (last >= 0 && tokens[last].Mark is Mark.DoubleQuote or Mark.SingleQuote or Mark.CloseBracket) last--;
        return last >= 0 && tokens[last].Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.Ellipsis or Mark.Colon;
    }

    private static bool IsItemStart(ReadOnlySpan<Draft> tokens) =>
        tokens.Length > 1 && tokens[0].Mark is Mark.Dash or Mark.Bullet && tokens[1].Has(TokenTraits.SpaceBefore) && tokens[1].Gap == Gap.Inline;

    private static ParagraphKind Look(ReadOnlySpan<Draft> tokens)
    {
        if (tokens.Length > 1 && tokens[0].Mark == Mark.Bullet && tokens[1].Has(TokenTraits.SpaceBefore)) return ParagraphKind.Item;
        if (tokens.Length > 2 && tokens[0].Mark == Mark.Dash && tokens[0].Length <= 2) return ParagraphKind.Dialogue;
        return ParagraphKind.Text;
    }
}
