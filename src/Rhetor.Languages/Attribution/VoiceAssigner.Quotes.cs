using Rhetor.Documents;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>Which quotations are speech.</summary>
internal ref partial struct VoiceAssigner
{
    private const int NamingReach = 10;

    // The quotation that makes the sentence direct speech, or −1.
    private readonly int Speech(in SentenceDraft sentence, int first, int last)
    {
        for (var q = first; q < last; q++)
        {
            ref var quote = ref _quotes[q];
            if (quote.Depth > 0) continue;
            if (quote.IsSpeech || quote.IsAttributed) return q;
            if (!IsSpeech(quote, sentence, last - first)) continue;
            quote.IsSpeech = true;
            return q;
        }

        return -1;
    }

    private readonly bool IsSpeech(in QuoteDraft quote, in SentenceDraft sentence, int count)
    {
        var looks = LooksLikeSpeech(quote, sentence);
        if (quote.Dialogue || quote.End > sentence.End || quote.First < sentence.Start || !quote.Opened) return looks;
        if (IsNaming(quote)) return true;
        var shape = ShapeOf(quote, sentence, looks, count);
        // Ib Holm doubts it: "They are gone." A whole sentence in quotation marks behind a colon, and nothing after it.
        if (shape is { BehindColon: true, Ended: true, EndsSentence: true, Verbal: true, Title: false, Words: >= 3 }) return true;
        Span<int> features = stackalloc int[AttributionFeatures.Most];
        var used = AttributionFeatures.Of(shape, _shape, features);
        _trace?.Quotations.Add(new AttributionTrace.Case(_index, features[..used].ToArray(), looks) { At = quote.First, Score = _pack.Weights.Score(features[..used]) });
        return _pack.Weights.IsTrained ? _pack.Weights.Score(features[..used]) > 0 : looks;
    }

    // "called the comparison “pure theater”": whoever finds the word for a thing is quoted, however short the quotation. Inside a
    // report of other words ("has said that … what they call …") the naming is reported too; a proper name is nobody's word; in "ran a campaign called" nobody names.
    private readonly bool IsNaming(in QuoteDraft quote)
    {
        if (IsNumberedName(quote)) return false;
        foreach (var report in _reports)
        {
            if (report.At >= quote.First) continue;
            if (report.Shape is { Passes: true, Follows: ReportFinder.ClauseFollows }) return false;
            if (report.Kind == ReportKind.Lead && report.Shape is { Holds: true, Passive: false, Negated: false } && quote.First - report.At <= NamingReach
                && _pack.Naming.Contains(report.Shape.Lemma) && UpToVerb(report.Speaker) == report.Speaker) return true;
        }

        return false;
    }

    // 'Common guard 2025'
    private readonly bool IsNumberedName(in QuoteDraft quote) =>
        _tokens[quote.ContentStart].Has(TokenTraits.Capitalised) && _tokens[quote.ContentEnd - 1].Kind == TokenKind.Number;

    private readonly QuoteShape ShapeOf(in QuoteDraft quote, in SentenceDraft sentence, bool looks, int count)
    {
        int words = 0, capitals = 0;
        bool verbal = false, person = false;
        for (var i = quote.ContentStart; i < quote.ContentEnd; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            words++;
            if (_tokens[i].Has(TokenTraits.Capitalised)) capitals++;
            verbal |= _pack.Auxiliaries.Contains(_tokens[i]) || _pack.Nominatives.Contains(_tokens[i]);
            person |= _pack.FirstPerson.Contains(_tokens[i]);
        }

        var inner = _tokens[quote.ContentEnd - 1].Mark;
        var reported = 0;
        var tagged = false;
        var verb = 0UL;
        var holder = false;
        foreach (var report in _reports)
        {
            if (report.Kind == ReportKind.Hearsay) continue;
            reported = Math.Max(reported, report.Score > 0 ? 2 : 1);
            holder |= report.Shape.Holds;
            if (report.Kind == ReportKind.Tag && report.At >= quote.End && report.At <= quote.End + 8) tagged = true;
            if (verb == 0 || report.At <= quote.First) verb = report.Shape.Lemma;
        }

        return new QuoteShape
        {
            Words = words switch { <= 4 => words, <= 6 => 5, <= 9 => 6, _ => 7 },
            Ended = inner is Mark.Stop or Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Ellipsis,
            OpensSentence = quote.First == sentence.Start,
            EndsSentence = quote.End >= sentence.End - 1,
            Passes = looks,
            BehindColon = quote.First > sentence.Start && _tokens[quote.First - 1].Mark == Mark.Colon,
            Tagged = tagged,
            Reported = reported,
            Lower = _tokens[quote.ContentStart].Kind == TokenKind.Word && !_tokens[quote.ContentStart].Has(TokenTraits.Capitalised),
            Verbal = verbal,
            Title = capitals >= 2 && capitals * 3 >= words * 2,
            Single = _tokens[quote.First].Mark == Mark.SingleQuote,
            FirstPerson = person,
            Holder = holder,
            Count = Math.Min(3, count),
            Before = quote.First > sentence.Start ? ContextOf(quote.First - 1) : 1,
            After = quote.End < sentence.End ? ContextOf(quote.End) : 1,
            Verb = verb,
        };
    }

    // A word of the closed classes stands for itself, any other for its kind.
    private readonly ulong ContextOf(int i) =>
        _pack.PhraseStops.Contains(_tokens[i]) || _pack.Determiners.Contains(_tokens[i]) || _pack.ReportingVerbs.ContainsKey(_tokens[i].Hash)
            ? _tokens[i].Hash : ((ulong)_tokens[i].Kind << 8) | (ulong)_tokens[i].Mark;

    // In a language whose reporting verbs nobody has listed, the comma or dash between a quotation and the rest tells: «…», — сказав він. He said, "…."
    private readonly bool IsSetOff(in QuoteDraft quote, in SentenceDraft sentence, bool ended)
    {
        if (quote.First == sentence.Start) return quote.End + 1 < sentence.End && _tokens[quote.End].Mark is Mark.Comma or Mark.Dash;
        return ended && quote.End >= sentence.End - 1 && _tokens[quote.First - 1].Mark == Mark.Comma;
    }

    private readonly bool LooksLikeSpeech(in QuoteDraft quote, in SentenceDraft sentence)
    {
        if (quote.Dialogue) return true;
        var words = 0;
        for (var i = quote.ContentStart; i < quote.ContentEnd; i++)
        {
            if (_tokens[i].Kind is TokenKind.Word or TokenKind.Number) words++;
        }

        if (words == 0) return false;
        if (quote.End > sentence.End || quote.First < sentence.Start) return true;
        var whole = quote.First == sentence.Start && quote.End == sentence.End;
        var inner = _tokens[quote.ContentEnd - 1].Mark;
        var ended = inner is Mark.Stop or Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Ellipsis;
        if (whole) return ended || words >= 3;
        if (quote.First > sentence.Start && _tokens[quote.First - 1].Mark == Mark.Colon && (words > 1 || ended)) return true;
        var reported = false;
        foreach (var report in _reports)
        {
            if (report.Kind == ReportKind.Hearsay || !report.Shape.Passes) continue;
            if (report.Kind == ReportKind.Tag && (report.At == quote.End || (report.At == quote.End + 1 && _tokens[quote.End].Kind == TokenKind.Punctuation))) return true;
            // English: "…," he said. The subject stands between.
            if (report.Kind == ReportKind.Tag && report.At > quote.End && report.Speaker.First - quote.End <= 1 && report.Speaker.First >= quote.End) return true;
            reported = true;
        }

        var opensSentence = quote.First == sentence.Start;
        if (ended && opensSentence && inner != Mark.Comma && words >= 2) return true;
        if (ended && inner == Mark.Comma && opensSentence && words >= 3) return true;
        if (inner is Mark.Question or Mark.Exclamation) return words >= 3;
        var lower = _tokens[quote.ContentStart].Kind == TokenKind.Word && !_tokens[quote.ContentStart].Has(TokenTraits.Capitalised);
        if (!_pack.Weights.IsTrained && words >= 3 && IsSetOff(quote, sentence, ended)) return true;
        if (reported) return words >= 3 && (lower || words >= 5);
        return words >= 7;
    }
}
