namespace Rhetor.Documents;

/// <summary>Whether a sentence is, token by token, the one that stood there before an edit. Both must have the same text.</summary>
internal sealed class SentenceComparison(AnnotatedDocument before, AnnotatedDocument after, DocumentEdit edit)
{
    private readonly QuotationRanges _beforeQuotations = new(before);
    private readonly QuotationRanges _afterQuotations = new(after);

    public bool AreSame(Sentence old, Sentence now) =>
        old.Tokens.Count == now.Tokens.Count
        && AreSame(old.Attribution, now.Attribution)
        && SameTokens(old, now)
        && SameParagraph(old, now)
        && SameClauses(old, now)
        && SameQuotations(old, now);

    private bool AreSame(Attribution old, Attribution now)
    {
        if (ReferenceEquals(old, now)) return true;
        if (old with { SpeakerSpan = null } != now with { SpeakerSpan = null }) return false;
        if (old.SpeakerSpan is not { } span) return now.SpeakerSpan is null;
        return now.SpeakerSpan is { } moved && edit.Map(span) == moved;
    }

    private bool SameTokens(Sentence old, Sentence now)
    {
        var shift = now.Span.Start - old.Span.Start;
        var indices = now.Tokens.Start - old.Tokens.Start;
        var oldTokens = before.TokensOf(old);
        var nowTokens = after.TokensOf(now);
        for (var i = 0; i < oldTokens.Length; i++)
        {
            ref readonly var token = ref oldTokens[i];
            var head = token.Head < 0 ? token.Head : token.Head + indices;
            if (token with { Start = token.Start + shift, Head = head } != nowTokens[i]) return false;
        }

        return true;
    }

    private bool SameParagraph(Sentence old, Sentence now)
    {
        if (before.Paragraphs.IsEmpty || after.Paragraphs.IsEmpty) return before.Paragraphs.IsEmpty && after.Paragraphs.IsEmpty;
        var (was, isNow) = (before.Paragraphs[old.Paragraph], after.Paragraphs[now.Paragraph]);
        return was.IsHeading == isNow.IsHeading
            && (was.Sentences.Start.Value == old.Index) == (isNow.Sentences.Start.Value == now.Index)
            && (was.Sentences.End.Value == old.Index + 1) == (isNow.Sentences.End.Value == now.Index + 1);
    }

    private bool SameClauses(Sentence old, Sentence now)
    {
        var oldClauses = before.ClausesOf(old);
        var nowClauses = after.ClausesOf(now);
        if (oldClauses.Length != nowClauses.Length) return false;
        var shift = now.Span.Start - old.Span.Start;
        var indices = now.Tokens.Start - old.Tokens.Start;
        for (var i = 0; i < oldClauses.Length; i++)
        {
            if (Moved(oldClauses[i], now.Index, shift, indices) != nowClauses[i]) return false;
        }

        return true;
    }

    private static Clause Moved(Clause clause, int sentence, int shift, int indices) => clause with
    {
        Sentence = sentence,
        Span = new Text.TextSpan(clause.Span.Start + shift, clause.Span.Length),
        Tokens = new TokenRange(clause.Tokens.Start + indices, clause.Tokens.End + indices),
        Verb = clause.Verb + indices,
        Subject = clause.Subject < 0 ? clause.Subject : clause.Subject + indices,
        Object = clause.Object < 0 ? clause.Object : clause.Object + indices,
    };

    private bool SameQuotations(Sentence old, Sentence now)
    {
        var oldQuotations = _beforeQuotations.Over(old);
        var nowQuotations = _afterQuotations.Over(now);
        if (oldQuotations.Count != nowQuotations.Count) return false;
        for (var i = 0; i < oldQuotations.Count; i++)
        {
            var (was, isNow) = (oldQuotations[i], nowQuotations[i]);
            if (was.Depth != isNow.Depth || was.IsSpeech != isNow.IsSpeech) return false;
            if (edit.Map(was.Span) != isNow.Span || edit.Map(was.Content) != isNow.Content) return false;
            if (!AreSame(was.Attribution, isNow.Attribution)) return false;
        }

        return true;
    }
}
