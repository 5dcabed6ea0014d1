using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Quotations;

/// <summary>
/// Transcripts and interviews: paragraphs that open with the speaker's label and a colon. A text is a transcript where such
/// paragraphs come often enough and somebody speaks again (a list of parties or terms names each once); then a paragraph without
/// a label goes on in the voice of the one before.
/// </summary>
internal readonly ref struct TurnFinder(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, LanguagePack pack)
{
    private const int LongestLabel = 9;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly LanguagePack _pack = pack;

    /// <summary>For each paragraph the token behind its label's colon, or −1; null where the text is no transcript.</summary>
    public int[]? Find(ReadOnlySpan<ParagraphDraft> paragraphs)
    {
        if (paragraphs.Length < 3) return null;
        var turns = new int[paragraphs.Length];
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        int labelled = 0, running = 0, plain = 0;
        for (var p = 0; p < paragraphs.Length; p++)
        {
            turns[p] = paragraphs[p].Kind == ParagraphKind.Heading ? -1 : LabelEnd(paragraphs[p]);
            if (paragraphs[p].Kind != ParagraphKind.Heading) running++;
            if (turns[p] < 0) continue;
            labelled++;
            if (_tokens[turns[p]].Mark is Mark.DoubleQuote or Mark.SingleQuote) continue;
            plain++;
            speakers.Add(_text[_tokens[paragraphs[p].Start].Start.._tokens[turns[p] - 1].Start].ToString());
        }

        return plain >= 3 && speakers.Count < plain && labelled * 3 >= running ? turns : null;
    }

    private int LabelEnd(in ParagraphDraft paragraph)
    {
        var limit = Math.Min(paragraph.End - 1, paragraph.Start + LongestLabel);
        for (var i = paragraph.Start; i < limit; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Mark == Mark.Colon) return i > paragraph.Start ? i + 1 : -1;
            if (i == paragraph.Start && !token.Has(TokenTraits.Capitalised)) return -1;
            var fits = token.Kind switch
            {
                TokenKind.Word => token.Has(TokenTraits.Capitalised) || _pack.NameParticles.Contains(token) || _pack.Determiners.Contains(token)
                    || _pack.InnerPrepositions.Contains(token) || _text[token.Start] is '\'' or '\u2019' || i == paragraph.Start + 1,
                TokenKind.Punctuation => token.Mark is Mark.OpenBracket or Mark.CloseBracket or Mark.Comma or Mark.Stop,
                _ => false,
            };
            if (!fits) return -1;
        }

        return -1;
    }
}
