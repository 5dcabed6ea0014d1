using Rhetor.Documents;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

internal ref partial struct VoiceAssigner
{
    private Documents.Attribution Direct(int index, in SentenceDraft sentence, int first, int last, int speech)
    {
        ref var quote = ref _quotes[speech];
        var stance = Stance.Neutral;
        var speaker = quote.IsAttributed && quote.Speaker is not null ? quote.Speaker : null;
        var own = OwnReport(quote);
        if (own is { } report)
        {
            stance = report.Stance;
            speaker ??= Holder(report);
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
                var day = first == i && _pack.Adverbs.Contains(_tokens[i]);
                // Nor does the word that an apposition has for somebody: "Eva Lund, a Liberal from Hove, was brief:".
                if (day || (first > sentence.Start && (_pack.InnerPrepositions.Contains(_tokens[first - 1]) || _pack.IndefiniteArticles.Contains(_tokens[first - 1]))))
                {
                    if (!day && place.IsEmpty) place = new Phrase(first, i + 1);
                    i = first;
                    continue;
                }

                return WithoutGenitive(_resolver.Resolve(new Phrase(first, i + 1)), i);
            }

            if (_pack.Pronouns.ContainsKey(_tokens[i].Hash) && _tokens[i].Kind == TokenKind.Word && _pack.Nominatives.Contains(_tokens[i]))
                return _resolver.Resolve(new Phrase(i, i + 1));
        }

        if (IsPossessor(sentence.Start)) return _resolver.Resolve(new Phrase(sentence.Start, sentence.Start + 1));
        return place.IsEmpty ? null : WithoutGenitive(_resolver.Resolve(place), place.End - 1);
    }

    // "Lima's answer ran to two words: …": the first word of a sentence, which no capital tells to be a name.
    private readonly bool IsPossessor(int i) =>
        _pack.Tokenizer.SplitsClitics && i + 2 < _tokens.Length && NameIndex.IsNameWord(_tokens[i]) && !_pack.Tokenizer.Starters.Contains(_tokens[i].Hash)
        && !_pack.Pronouns.ContainsKey(_tokens[i].Hash) && !_pack.Determiners.Contains(_tokens[i]) && !_pack.Adverbs.Contains(_tokens[i])
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
                if (report.Speaker.IsEmpty || !report.Shape.Passes || (report.Kind != ReportKind.Tag && !StandsBehind(report, quote))) continue;
                stance = report.Stance;
                return _resolver.Resolve(report.Speaker);
            }
        }

        return null;
    }

    // "…,” the governor said at a news conference": the tag of the quotation that ends before it.
    private static bool StandsBehind(in Report report, in QuoteDraft quote) =>
        report.Kind == ReportKind.Lead && report.Shape.Closes && report.Speaker.First >= quote.End && report.Speaker.First - quote.End <= 1;

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
            while (first > quote.ContentStart && (NameIndex.IsNameWord(_tokens[first - 1]) || _pack.Titles.Contains(_tokens[first - 1]))) first--;
            if ((first == quote.ContentStart || _tokens[first - 1].Mark == Mark.Comma) && (i + 1 >= quote.ContentEnd || _tokens[i + 1].Mark is Mark.Comma or Mark.Question or Mark.Stop or Mark.Exclamation)) return true;
        }

        return false;
    }
}
