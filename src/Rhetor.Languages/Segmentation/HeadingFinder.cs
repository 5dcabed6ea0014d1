using Rhetor.Documents;

namespace Rhetor.Languages.Segmentation;

/// <summary>Headlines and subheadings: short paragraphs that end without a full stop and have text after them.</summary>
internal static class HeadingFinder
{
    private const int LongestHeading = 160;

    public static void Mark(ReadOnlySpan<char> text, List<ParagraphDraft> paragraphs, ReadOnlySpan<Draft> tokens)
    {
        if (paragraphs.Count < 2) return;
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(paragraphs);
        for (var i = 0; i < all.Length - 1; i++)
        {
            if (all[i].Kind == ParagraphKind.Text && IsHeading(text, tokens[all[i].Start..all[i].End], i == 0)) all[i].Kind = ParagraphKind.Heading;
        }
    }

    private static bool IsHeading(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, bool first)
    {
        var last = tokens.Length - 1;
        if (tokens[last].End - tokens[0].Start > LongestHeading) return false;
        var words = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number) words++;
        }

        if (words < 1 || tokens[0].Kind == TokenKind.Mention) return false;
        while (last > 0 && (tokens[last].Kind == TokenKind.Symbol || tokens[last].Mark is Languages.Mark.DoubleQuote or Languages.Mark.SingleQuote or Languages.Mark.CloseBracket)) last--;
        if (tokens[last].Kind == TokenKind.Word && text[tokens[last].End - 1] == '.') return false;
        if (tokens[last].Mark is Languages.Mark.Question or Languages.Mark.Exclamation) return first && words <= 16 && tokens[last].End == tokens[^1].End;
        return tokens[last].Mark is not (Languages.Mark.Stop or Languages.Mark.Ellipsis or Languages.Mark.Colon or Languages.Mark.Comma or Languages.Mark.Semicolon);
    }
}
