using Rhetor.Documents;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>Gives every sentence, quotation and token its voice, speaker and stance. One pass over the sentences.</summary>
internal ref struct VoiceAssigner
{
    private readonly SourceText _text;
    private readonly Span<Draft> _tokens;
    private readonly Span<SentenceDraft> _sentences;
    private readonly ReadOnlySpan<ParagraphDraft> _paragraphs;
    private readonly Span<QuoteDraft> _quotes;
    private readonly LanguagePack _pack;
    private readonly List<Report> _reports = [];
    private SpeakerResolver _resolver;
    private string? _announced;

    public VoiceAssigner(SourceText text, Span<Draft> tokens, Span<SentenceDraft> sentences, ReadOnlySpan<ParagraphDraft> paragraphs, Span<QuoteDraft> quotes, LanguagePack pack)
    {
        _text = text;
        _tokens = tokens;
        _sentences = sentences;
        _paragraphs = paragraphs;
        _quotes = quotes;
        _pack = pack;
        _resolver = new SpeakerResolver(text, tokens, NameIndex.Build(text, tokens, sentences, pack), pack);
    }

    public void Run(CancellationToken cancellationToken)
    {
        var finder = new ReportFinder(_tokens, _pack);
        var quote = 0;
        for (var s = 0; s < _sentences.Length; s++)
        {
            if ((s & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            ref var sentence = ref _sentences[s];
            while (quote < _quotes.Length && _quotes[quote].End <= sentence.Start) quote++;
            var (first, last) = QuotesOf(sentence, quote);
            finder.Find(sentence, last > first, _reports);
            sentence.Attribution = Assign(sentence, first, last);
            Paint(sentence, first, last);
            _resolver.Note(sentence.Start, sentence.End);
        }
    }

    private readonly (int First, int Last) QuotesOf(in SentenceDraft sentence, int from)
    {
        var last = from;
        while (last < _quotes.Length && _quotes[last].First < sentence.End) last++;
        return (from, last);
    }

    private Documents.Attribution Assign(in SentenceDraft sentence, int firstQuote, int lastQuote)
    {
        if (_paragraphs[sentence.Paragraph].Kind == ParagraphKind.Heading) return Headline(sentence);
        var report = Best();
        var speech = Speech(sentence, firstQuote, lastQuote, report is not null);
        if (speech >= 0) return Direct(sentence, firstQuote, lastQuote, speech, report);
        if (report is { } found) return Indirect(found, sentence);
        _announced = null;
        return Documents.Attribution.Author;
    }

    private readonly Report? Best()
    {
        Report? best = null;
        foreach (var report in _reports)
        {
            if (best is null || Rank(report) > Rank(best.Value)) best = report;
        }

        return best;
    }

    private static int Rank(in Report report) => report.Kind switch
    {
        ReportKind.Tag => report.Speaker.IsEmpty ? 1 : 4,
        ReportKind.According => 3,
        ReportKind.Lead => 3,
        _ => 0,
    };

    private Documents.Attribution Headline(in SentenceDraft sentence)
    {
        var report = Best();
        if (report is { } found && !found.Speaker.IsEmpty)
        {
            return new Documents.Attribution { Voice = Voice.Headline, Speaker = _resolver.Resolve(found.Speaker), Stance = found.Stance };
        }

        for (var i = sentence.Start + 1; i < Math.Min(sentence.End, sentence.Start + 6); i++)
        {
            if (_tokens[i].Mark != Mark.Colon || !NameIndex.IsNameWord(_tokens[i - 1])) continue;
            return new Documents.Attribution { Voice = Voice.Headline, Speaker = _resolver.Resolve(new Phrase(sentence.Start, i)), Stance = Stance.Neutral };
        }

        return new Documents.Attribution { Voice = Voice.Headline };
    }

    // The quotation that makes the sentence direct speech, or −1.
    private readonly int Speech(in SentenceDraft sentence, int first, int last, bool reported)
    {
        for (var q = first; q < last; q++)
        {
            ref var quote = ref _quotes[q];
            if (quote.Depth > 0) continue;
            if (quote.IsSpeech || quote.IsAttributed) return q;
            if (!LooksLikeSpeech(quote, sentence, reported)) continue;
            quote.IsSpeech = true;
            return q;
        }

        return -1;
    }

    private readonly bool LooksLikeSpeech(in QuoteDraft quote, in SentenceDraft sentence, bool reported)
    {
        if (quote.Dialogue) return true;
        var words = 0;
        for (var i = quote.ContentStart; i < quote.ContentEnd; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word) words++;
        }

        if (words == 0) return false;
        if (quote.End > sentence.End || quote.First < sentence.Start) return true;
        var inner = _tokens[quote.ContentEnd - 1].Mark;
        if (inner is Mark.Stop or Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Ellipsis) return words > 1 || reported;
        if (quote.First > sentence.Start && _tokens[quote.First - 1].Mark == Mark.Colon) return true;
        foreach (var report in _reports)
        {
            if (report.Kind == ReportKind.Tag && report.At == quote.End) return true;
            if (report.Kind == ReportKind.Tag && report.At == quote.End + 1 && _tokens[quote.End].Mark == Mark.Comma) return true;
        }

        return words >= 4 && reported;
    }

    private Documents.Attribution Direct(in SentenceDraft sentence, int first, int last, int speech, Report? report)
    {
        ref var quote = ref _quotes[speech];
        string? speaker = null;
        TextSpan? span = null;
        var stance = Stance.Neutral;
        if (report is { } found && !found.Speaker.IsEmpty)
        {
            speaker = _resolver.Resolve(found.Speaker);
            span = SpanOf(found.Speaker);
            stance = found.Stance;
        }
        else if (quote.IsAttributed)
        {
            speaker = quote.Attribution.Speaker;
        }

        speaker ??= LookAhead(quote, sentence) ?? Colon(quote, sentence) ?? _announced ?? Carried(quote, sentence);
        var attribution = new Documents.Attribution { Voice = Voice.Direct, Speaker = speaker, SpeakerSpan = span, Stance = stance };
        for (var q = first; q < last; q++)
        {
            if (_quotes[q].Depth > 0 && !_quotes[q].IsSpeech) continue;
            if (_quotes[q].IsAttributed || (!_quotes[q].IsSpeech && q != speech)) continue;
            _quotes[q].IsAttributed = true;
            _quotes[q].Attribution = attribution;
        }

        _resolver.Spoke(speaker);
        _announced = null;
        if (_tokens[sentence.End - 1].Mark == Mark.Colon) _announced = speaker;
        return attribution;
    }

    // The quotation goes on: the sentence that ends it may name the speaker.
    private string? LookAhead(in QuoteDraft quote, in SentenceDraft sentence)
    {
        if (quote.End <= sentence.End) return null;
        var low = 0;
        var high = _sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_sentences[middle].End < quote.End) low = middle + 1;
            else high = middle;
        }

        var reports = new List<Report>();
        new ReportFinder(_tokens, _pack).Find(_sentences[low], true, reports);
        foreach (var report in reports)
        {
            if (report.At >= quote.End && !report.Speaker.IsEmpty) return _resolver.Resolve(report.Speaker);
        }

        return null;
    }

    // X: "…"
    private readonly string? Colon(in QuoteDraft quote, in SentenceDraft sentence)
    {
        if (quote.First <= sentence.Start || _tokens[quote.First - 1].Mark != Mark.Colon) return null;
        for (var i = quote.First - 2; i >= sentence.Start; i--)
        {
            if (!_tokens[i].Has(TokenTraits.Name)) continue;
            var first = i;
            while (first > sentence.Start && _tokens[first - 1].Has(TokenTraits.Name)) first--;
            return _resolver.Resolve(new Phrase(first, i + 1));
        }

        return null;
    }

    private readonly string? Carried(in QuoteDraft quote, in SentenceDraft sentence) => _resolver.Last ?? _resolver.LastPerson;

    private Documents.Attribution Indirect(in Report report, in SentenceDraft sentence)
    {
        var speaker = _resolver.Resolve(report.Speaker);
        _resolver.Spoke(speaker);
        _announced = _tokens[sentence.End - 1].Mark == Mark.Colon ? speaker ?? _resolver.LastPerson : null;
        if (_tokens[sentence.End - 1].Mark == Mark.Colon) return Documents.Attribution.Author;
        return new Documents.Attribution
        {
            Voice = Voice.Indirect,
            Speaker = speaker,
            SpeakerSpan = report.Speaker.IsEmpty ? null : SpanOf(report.Speaker),
            Stance = report.Stance,
        };
    }

    private readonly TextSpan SpanOf(Phrase phrase) => TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End);

    private readonly void Paint(in SentenceDraft sentence, int first, int last)
    {
        var voice = sentence.Attribution.Voice;
        var outside = voice is Voice.Direct ? Voice.Author : voice;
        for (var i = sentence.Start; i < sentence.End; i++) _tokens[i].Voice = outside;
        if (voice == Voice.Indirect)
        {
            foreach (var report in _reports)
            {
                if (report.Kind == ReportKind.Hearsay) continue;
                for (var i = report.Clause.First; i < Math.Min(report.Clause.End, sentence.End); i++) _tokens[i].Voice = Voice.Author;
            }
        }

        for (var q = first; q < last; q++)
        {
            ref readonly var quote = ref _quotes[q];
            if (!quote.IsSpeech || quote.Depth > 0) continue;
            for (var i = Math.Max(quote.First, sentence.Start); i < Math.Min(quote.End, sentence.End); i++) _tokens[i].Voice = Voice.Direct;
        }
    }
}
