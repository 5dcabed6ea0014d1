using Rhetor.Documents;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Quotations;

/// <summary>
/// Turns the lines that a dialogue dash opens into quotations. A reporting clause inside the line belongs to the writer: the
/// quotation ends before it and goes on with the next sentence.
/// </summary>
internal readonly ref struct DialogueFinder(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, ReadOnlySpan<SentenceDraft> sentences, LanguagePack pack)
{
    private const int TagReach = 14;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly ReadOnlySpan<SentenceDraft> _sentences = sentences;
    private readonly LanguagePack _pack = pack;

    /// <summary>Adds the quotations of the dialogue lines; returns whether there were any.</summary>
    public bool Find(ReadOnlySpan<ParagraphDraft> paragraphs, List<QuoteDraft> quotes)
    {
        var before = quotes.Count;
        for (var p = 0; p < paragraphs.Length; p++)
        {
            if (paragraphs[p].Kind == ParagraphKind.Dialogue && IsSpoken(paragraphs, p)) Line(paragraphs[p], paragraphs[p].Start, p, quotes);
            else if (paragraphs[p].Kind == ParagraphKind.Text && InlineDash(paragraphs[p]) is var dash and >= 0) Line(paragraphs[p], dash, p, quotes);
        }

        return quotes.Count > before;
    }

    // A list item has no full stop, or begins in lower case.
    private bool IsSpoken(ReadOnlySpan<ParagraphDraft> paragraphs, int p)
    {
        ref readonly var paragraph = ref paragraphs[p];
        var first = _tokens[paragraph.Start + 1];
        if (first.Kind == TokenKind.Word && char.IsLower(_text[first.Start])) return false;
        var last = paragraph.End - 1;
        while (last > paragraph.Start && _tokens[last].Mark is Mark.DoubleQuote or Mark.SingleQuote or Mark.CloseBracket) last--;
        return _tokens[last].Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.Ellipsis or Mark.Colon;
    }

    // "Han siger: - Vi kommer."
    private int InlineDash(in ParagraphDraft paragraph)
    {
        for (var i = paragraph.Start + 2; i + 2 < paragraph.End; i++)
        {
            if (_tokens[i].Mark == Mark.Dash && _tokens[i - 1].Mark == Mark.Colon && _tokens[i].Has(TokenTraits.SpaceBefore)
                && _tokens[i + 1].Has(TokenTraits.SpaceBefore) && _tokens[i + 1].Has(TokenTraits.Capitalised)) return i;
        }

        return -1;
    }

    private void Line(in ParagraphDraft paragraph, int from, int index, List<QuoteDraft> quotes)
    {
        var start = from;
        var opened = true;
        for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
        {
            if (_sentences[s].End <= from) continue;
            var tag = TagStart(_sentences[s], out var tagEnd);
            if (tag < 0 || tag <= start) continue;
            if (tag > start + (opened ? 1 : 0)) Add(quotes, start, tag, opened, index);
            start = tagEnd;
            opened = false;
        }

        if (start < paragraph.End) Add(quotes, start, paragraph.End, opened, index);
    }

    private static void Add(List<QuoteDraft> quotes, int first, int end, bool opened, int paragraph) =>
        quotes.Add(new QuoteDraft { First = first, End = end, Opened = opened, Dialogue = true, IsSpeech = true, Paragraph = paragraph });

    // Where the reporting clause of a sentence starts, or −1; where the speech goes on after it.
    private int TagStart(in SentenceDraft sentence, out int end)
    {
        end = sentence.End;
        for (var k = sentence.Start + 1; k + 1 < sentence.End; k++)
        {
            if (_tokens[k].Mark is not (Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Dash or Mark.Ellipsis)) continue;
            if (!IsTag(k + 1, sentence.End)) continue;
            end = TagEnd(k + 1, sentence);
            return k + 1;
        }

        return -1;
    }

    // ", siger X" and ", the official said": a reporting verb first, or behind a short subject.
    private bool IsTag(int i, int end)
    {
        if (IsSpeechVerb(i)) return i + 1 < end && !_pack.Complementizers.Contains(_tokens[i + 1]);
        if (!_pack.Tokenizer.SplitsClitics) return false;
        for (var k = i; k < Math.Min(end, i + TagReach); k++)
        {
            if (_tokens[k].Mark is Mark.Stop or Mark.Question or Mark.Semicolon) return false;
            if (k > i && IsSpeechVerb(k)) return !_pack.SelfPronouns.Contains(_tokens[i]) && !HasAuxiliary(i, k);
        }

        return false;
    }

    private bool HasAuxiliary(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (_pack.Auxiliaries.Contains(_tokens[k]) || _pack.Complementizers.Contains(_tokens[k])) return true;
        }

        return false;
    }

    private bool IsSpeechVerb(int i)
    {
        if (!_pack.ReportingVerbs.TryGetValue(_tokens[i].Hash, out var verbs)) return false;
        foreach (var verb in verbs)
        {
            if (verb.Use is ReportingUse.Say or ReportingUse.Quote or ReportingUse.Ask or ReportingUse.Think && verb.Form is VerbForm.Present or VerbForm.Past
                && (verb.Particle == 0 || (i + 1 < _tokens.Length && _tokens[i + 1].Hash == verb.Particle))) return true;
        }

        return false;
    }

    // "- Ja, siger han, men …": speech that goes on behind a comma within the same sentence.
    private int TagEnd(int i, in SentenceDraft sentence)
    {
        for (var k = i + 2; k + 1 < Math.Min(sentence.End, i + 5); k++)
        {
            if (_tokens[k].Mark != Mark.Comma) continue;
            return _pack.Relatives.Contains(_tokens[k + 1]) || NameIndex.IsNameWord(_tokens[k + 1]) || _tokens[k + 1].Kind != TokenKind.Word
                || _pack.SubordinatorsAfterTag.Contains(_tokens[k + 1]) || _pack.Coordinators.Contains(_tokens[k + 1]) ? sentence.End : k + 1;
        }

        return sentence.End;
    }
}
