using Rhetor.Documents;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

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
        Span<int> features = stackalloc int[AttributionFeatures.Most];
        var used = AttributionFeatures.Of(ShapeOf(quote, sentence, looks, count), _shape, features);
        _trace?.Quotations.Add(new AttributionTrace.Case(_index, features[..used].ToArray(), looks) { At = quote.First, Score = _pack.Weights.Score(features[..used]) });
        return _pack.Weights.IsTrained ? _pack.Weights.Score(features[..used]) > 0 : looks;
    }

    // "called the comparison “pure theater”": whoever finds the word for a thing is quoted, however short the quotation.
    private readonly bool IsNaming(in QuoteDraft quote)
    {
        foreach (var report in _reports)
        {
            if (report.Kind == ReportKind.Lead && report.Shape is { Holds: true, Passive: false, Negated: false } && report.At < quote.First && quote.First - report.At <= NamingReach
                && _pack.Naming.Contains(report.Shape.Lemma)) return true;
        }

        return false;
    }

    private readonly QuoteShape ShapeOf(in QuoteDraft quote, in SentenceDraft sentence, bool looks, int count)
    {
        int words = 0, capitals = 0;
        bool verbal = false, person = false;
        for (var i = quote.ContentStart; i < quote.ContentEnd; i++)
        {
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            words++;
            if (_tokens[i].Has(TokenTraits.Capitalised)) capitals++;
            verbal |= _pack.Auxiliaries.Contains(_tokens[i].Hash) || _pack.Nominatives.Contains(_tokens[i].Hash);
            person |= _pack.FirstPerson.Contains(_tokens[i].Hash);
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
        _pack.PhraseStops.Contains(_tokens[i].Hash) || _pack.Determiners.Contains(_tokens[i].Hash) || _pack.ReportingVerbs.ContainsKey(_tokens[i].Hash)
            ? _tokens[i].Hash : ((ulong)_tokens[i].Kind << 8) | (ulong)_tokens[i].Mark;

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
        if (reported) return words >= 3 && (lower || words >= 5);
        return words >= 7;
    }

    private Documents.Attribution Direct(int index, in SentenceDraft sentence, int first, int last, int speech)
    {
        ref var quote = ref _quotes[speech];
        var stance = Stance.Neutral;
        var speaker = quote.IsAttributed && quote.Speaker is not null ? quote.Speaker : null;
        var own = OwnReport(quote);
        if (own is { } report)
        {
            stance = report.Stance;
            speaker ??= _resolver.Resolve(report.Speaker);
        }

        // "hedder det i meddelelsen": whoever sent it has spoken before.
        if (speaker is null && _reports.Exists(static item => item.Speaker.IsEmpty && item.Kind is ReportKind.Tag or ReportKind.Lead))
            speaker = _resolver.LastBody ?? _resolver.Last ?? _resolver.LastNamedBody;
        speaker ??= Colon(quote, sentence) ?? Ahead(quote, sentence, index, ref stance) ?? Announced(index) ?? Carried(index, quote, sentence);
        var attribution = new Documents.Attribution { Voice = Voice.Direct, Speaker = speaker?.Name, SpeakerSpan = speaker?.Span, Stance = stance };
        for (var q = first; q < last; q++)
        {
            ref var other = ref _quotes[q];
            if (other.IsAttributed || (!other.IsSpeech && q != speech)) continue;
            other.IsAttributed = true;
            other.Speaker = speaker;
            other.Attribution = attribution;
        }

        _resolver.Spoke(speaker);
        _lastSpeechParagraph = sentence.Paragraph;
        if (_tokens[sentence.End - 1].Mark == Mark.Colon) Announce(index, speaker);
        return attribution;
    }

    // The reporting clause that stands nearest to the quotation.
    private readonly Report? OwnReport(in QuoteDraft quote)
    {
        Report? best = null;
        var distance = int.MaxValue;
        foreach (var report in _reports)
        {
            if (report.Speaker.IsEmpty || (report.Score <= 0 && !report.Shape.Passes && !(report.Shape.Holds && report.At < quote.First && report.Shape.Follows == ReportFinder.QuoteFollows))) continue;
            var away = report.At >= quote.End ? report.At - quote.End : (quote.First - report.At) + (report.Kind == ReportKind.According ? 6 : 2);
            if (report.At >= quote.First && report.At < quote.End) away = 50;
            if (away >= distance) continue;
            distance = away;
            best = report;
        }

        return best;
    }

    // X: "…"   To which X: "…"
    private readonly NamedSpeaker? Colon(in QuoteDraft quote, in SentenceDraft sentence)
    {
        if (quote.First <= sentence.Start || _tokens[quote.First - 1].Mark != Mark.Colon) return null;
        var place = Phrase.None;
        for (var i = quote.First - 2; i >= sentence.Start; i--)
        {
            if (_tokens[i].Kind == TokenKind.Mention || _tokens[i].Has(TokenTraits.Name))
            {
                var first = i;
                while (first > sentence.Start && _tokens[first - 1].Has(TokenTraits.Name)) first--;
                // "A minister in Bern began it on Saturday:" days do not speak, and places only when nobody else does.
                var day = first == i && _pack.Adverbs.Contains(_tokens[i].Hash);
                if (day || (first > sentence.Start && _pack.InnerPrepositions.Contains(_tokens[first - 1].Hash)))
                {
                    if (!day && place.IsEmpty) place = new Phrase(first, i + 1);
                    i = first;
                    continue;
                }

                return WithoutGenitive(_resolver.Resolve(new Phrase(first, i + 1)), i);
            }

            if (_pack.Pronouns.ContainsKey(_tokens[i].Hash) && _tokens[i].Kind == TokenKind.Word && _pack.Nominatives.Contains(_tokens[i].Hash))
                return _resolver.Resolve(new Phrase(i, i + 1));
        }

        if (IsPossessor(sentence.Start)) return _resolver.Resolve(new Phrase(sentence.Start, sentence.Start + 1));
        return place.IsEmpty ? null : WithoutGenitive(_resolver.Resolve(place), place.End - 1);
    }

    // "Lima's answer ran to two words: …": the first word of a sentence, which no capital tells to be a name.
    private readonly bool IsPossessor(int i) =>
        _pack.Tokenizer.SplitsClitics && i + 2 < _tokens.Length && NameIndex.IsNameWord(_tokens[i]) && !_pack.Tokenizer.Starters.Contains(_tokens[i].Hash)
        && !_pack.Pronouns.ContainsKey(_tokens[i].Hash) && !_pack.Determiners.Contains(_tokens[i].Hash) && !_pack.Adverbs.Contains(_tokens[i].Hash)
        && _tokens[i + 1].Kind == TokenKind.Word && _tokens[i + 1].Length > 1 && _text[_tokens[i + 1].Start] is '\'' or '\u2019' && _tokens[i + 2].Kind == TokenKind.Word;

    // "Jerevans udgave er kortere: …"
    private readonly NamedSpeaker? WithoutGenitive(NamedSpeaker? speaker, int last)
    {
        if (speaker is null || _pack.Tokenizer.SplitsClitics || last + 1 >= _tokens.Length || _tokens[last + 1].Kind != TokenKind.Word) return speaker;
        return speaker.Name.EndsWith('s') && speaker.Name.Length > 3 ? speaker with { Name = speaker.Name[..^1].TrimEnd('\'', '\u2019') } : speaker;
    }

    // The quotation goes on, or another follows in the paragraph: the sentence that ends it may name the speaker.
    private NamedSpeaker? Ahead(in QuoteDraft quote, in SentenceDraft sentence, int index, ref Stance stance)
    {
        var end = _paragraphs[sentence.Paragraph].EndSentence;
        var limit = Math.Min(end, index + 8);
        for (var s = index + 1; s < limit; s++)
        {
            ref readonly var next = ref _sentences[s];
            if (quote.End <= next.Start)
            {
                // Behind the quotation: only a quotation that follows at once, with its tag, speaks for both.
                if (_tokens[next.Start].Mark is not (Mark.DoubleQuote or Mark.SingleQuote) && !quote.Dialogue) return null;
                if (s > index + 1 && quote.End <= _sentences[s - 1].Start) return null;
            }

            _finder.Find(next, true, _ahead);
            foreach (var report in _ahead)
            {
                if (report.Speaker.IsEmpty || report.Kind != ReportKind.Tag || !report.Shape.Passes) continue;
                stance = report.Stance;
                return _resolver.Resolve(report.Speaker);
            }
        }

        return null;
    }

    private readonly NamedSpeaker? Announced(int index) => _announcedIn == index - 1 ? _announced : null;

    private readonly NamedSpeaker? Carried(int index, in QuoteDraft quote, in SentenceDraft sentence)
    {
        // Who asks in an interview has no name.
        if (quote.Dialogue && quote.ContentEnd > quote.ContentStart && _tokens[quote.ContentEnd - 1].Mark == Mark.Question && quote.Opened && IsInterview(sentence.Paragraph)) return null;
        // A person whom the sentence before puts on the stage speaks next, unless someone is speaking already.
        var before = index > 0 ? _sentences[index - 1] : default;
        if (index > 0 && before.Attribution.Voice == Voice.Author && _resolver.LastSubject is { } subject && _lastSpeechParagraph != sentence.Paragraph
            && !Addresses(quote, subject)) return subject;
        var last = _resolver.Last ?? _resolver.LastPerson;
        return last is not null && Addresses(quote, last) ? _resolver.Previous : last;
    }

    // A question on a line of its own between other dialogue lines.
    private readonly bool IsInterview(int paragraph) =>
        paragraph + 1 < _paragraphs.Length && _paragraphs[paragraph + 1].Kind == ParagraphKind.Dialogue && _paragraphs[paragraph].EndSentence - _paragraphs[paragraph].FirstSentence <= 2;

    // "And was it you, Mr. Prewett?": whoever is spoken to does not speak.
    private readonly bool Addresses(in QuoteDraft quote, NamedSpeaker speaker)
    {
        for (var i = quote.ContentStart; i < quote.ContentEnd; i++)
        {
            if (!NameIndex.IsNameWord(_tokens[i]) || !speaker.Name.AsSpan().EndsWith(_text.AsSpan(_tokens[i].Span()), StringComparison.Ordinal)) continue;
            var first = i;
            while (first > quote.ContentStart && (NameIndex.IsNameWord(_tokens[first - 1]) || _pack.Titles.Contains(_tokens[first - 1].Hash))) first--;
            if ((first == quote.ContentStart || _tokens[first - 1].Mark == Mark.Comma) && (i + 1 >= quote.ContentEnd || _tokens[i + 1].Mark is Mark.Comma or Mark.Question or Mark.Stop or Mark.Exclamation)) return true;
        }

        return false;
    }
}
