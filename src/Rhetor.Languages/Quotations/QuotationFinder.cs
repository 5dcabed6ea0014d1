using System.Runtime.InteropServices;
using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Quotations;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph, with a stack of bounded depth: linear whatever the marks do. What is open at
/// the end of a paragraph ends there; a mark that closes what the paragraph before left open opens at its own paragraph's start.
/// </summary>
internal readonly ref struct QuotationFinder(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens)
{
    private const int DeepestNesting = 6;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;

    public List<QuoteDraft> Find(List<ParagraphDraft> paragraphs)
    {
        var found = new List<QuoteDraft>();
        Span<int> stack = stackalloc int[DeepestNesting];
        var pending = '\0';
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var first = found.Count;
            pending = Paragraph(paragraphs[p], p, found, stack, pending);
            if (found.Count > first) Order(found, first);
        }

        return found;
    }

    private char Paragraph(ParagraphDraft paragraph, int index, List<QuoteDraft> found, Span<int> stack, char pending)
    {
        var depth = 0;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (_tokens[i].Mark is not (Mark.DoubleQuote or Mark.SingleQuote)) continue;
            var c = _text[_tokens[i].Start];
            var opens = CanOpen(i, paragraph.Start, paragraph.End);
            var closes = i > paragraph.Start;
            var match = Matching(stack[..depth], c);
            if (match >= 0 && closes && !QuotePairs.OnlyOpens(c) && (!opens || stack[match] + 1 < i) && !IsApostrophe(i, paragraph.End, c))
            {
                found.Add(new QuoteDraft { First = stack[match], End = i + 1, Opened = true, Closed = true, Depth = match, Paragraph = index });
                depth = match;
                pending = '\0';
            }
            else if (opens && !QuotePairs.OnlyCloses(c))
            {
                if (depth < DeepestNesting) stack[depth++] = i;
            }
            else if (depth == 0 && pending != '\0' && closes && QuotePairs.Match(pending, c) && i > paragraph.Start)
            {
                found.Add(new QuoteDraft { First = paragraph.Start, End = i + 1, Opened = false, Closed = true, Paragraph = index });
                pending = '\0';
            }
            else if (depth == 0 && match < 0 && _tokens[i].Mark == Mark.DoubleQuote && i > paragraph.Start + 2 && EndsSpeech(i))
            {
                // A mark that closes what nothing opened: the sentence before it is the speech.
                var start = SentenceStart(i, Math.Max(paragraph.Start, found.Count > 0 ? found[^1].End : 0));
                if (start < i) found.Add(new QuoteDraft { First = start, End = i + 1, Opened = false, Closed = true, Paragraph = index });
            }
        }

        return Recover(paragraph, index, found, stack[..depth], pending);
    }

    private bool EndsSpeech(int i) =>
        !_tokens[i].Has(TokenTraits.SpaceBefore) && _tokens[i - 1].Mark is Mark.Comma or Mark.Stop or Mark.Question or Mark.Exclamation or Mark.Ellipsis;

    private int SentenceStart(int i, int limit)
    {
        var start = i - 1;
        while (start > limit && !(start < i - 1 && _tokens[start].Mark is Mark.Stop or Mark.Question or Mark.Exclamation)) start--;
        return start > limit ? start + 1 : limit;
    }

    // A double mark left open reaches to the paragraph's end; a single one was no quotation mark, unless the paragraph begins with it.
    private char Recover(ParagraphDraft paragraph, int index, List<QuoteDraft> found, ReadOnlySpan<int> stack, char pending)
    {
        var depth = 0;
        var left = '\0';
        foreach (var open in stack)
        {
            if (_tokens[open].Mark == Mark.SingleQuote && !(open == paragraph.Start && _text[_tokens[open].Start] == '\u2018')) continue;
            if (open + 1 >= paragraph.End) continue;
            found.Add(new QuoteDraft { First = open, End = paragraph.End, Opened = true, Depth = depth++, Paragraph = index });
            if (left == '\0') left = _text[_tokens[open].Start];
        }

        return left != '\0' ? left : paragraph.End - paragraph.Start > 0 && stack.Length == 0 ? '\0' : pending;
    }

    private bool CanOpen(int i, int start, int end)
    {
        if (i + 1 >= end || _tokens[i + 1].Has(TokenTraits.SpaceBefore)) return false;
        if (i == start || _tokens[i].Has(TokenTraits.SpaceBefore)) return true;
        ref readonly var before = ref _tokens[i - 1];
        return before.Mark is Mark.OpenBracket or Mark.Dash or Mark.Colon or Mark.Ellipsis || QuotePairs.OnlyOpens(_text[_tokens[i].Start])
            || (before.Mark is Mark.DoubleQuote or Mark.SingleQuote && (i - 1 == start || before.Has(TokenTraits.SpaceBefore)))
            || (before.Mark == Mark.Other && before.Length == 1 && _text[before.Start] is '/');
    }



    private int Matching(ReadOnlySpan<int> stack, char close)
    {
        for (var k = stack.Length - 1; k >= 0; k--)
        {
            if (QuotePairs.Match(_text[_tokens[stack[k]].Start], close)) return k;
        }

        return -1;
    }

    // ‘the players’ union …’: a mark after an s, before a word in lower case, is an apostrophe when another mark is still to come.
    private bool IsApostrophe(int i, int end, char c)
    {
        if (c is not ('\'' or '\u2019') || i + 1 >= end || i == 0) return false;
        if (_text[_tokens[i].Start - 1] is not ('s' or 'x' or 'z') || _tokens[i + 1].Kind != TokenKind.Word || _tokens[i + 1].Has(TokenTraits.Capitalised)) return false;
        var limit = Math.Min(end, i + 40);
        for (var k = i + 1; k < limit; k++)
        {
            if (_tokens[k].Mark != Mark.SingleQuote) continue;
            return !_tokens[k].Has(TokenTraits.SpaceBefore);
        }

        return false;
    }

    // By start, the outer first; a mark that turned out to be stray leaves no gap in the depths.
    public static void Order(List<QuoteDraft> found, int first)
    {
        found.Sort(first, found.Count - first, Comparer<QuoteDraft>.Create(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End)));
        Span<int> ends = stackalloc int[DeepestNesting + 1];
        var depth = 0;
        foreach (ref var quote in CollectionsMarshal.AsSpan(found)[first..])
        {
            while (depth > 0 && ends[depth - 1] <= quote.First) depth--;
            quote.Depth = depth;
            if (depth <= DeepestNesting) ends[depth++] = quote.End;
        }
    }
}
