using Rhetor.Documents;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;
using Rhetor.Languages.Tokenization;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>Gives every sentence, quotation and token its voice, speaker and stance. One pass over the sentences.</summary>
internal ref partial struct VoiceAssigner
{
    private readonly SourceText _text;
    private readonly Span<Draft> _tokens;
    private readonly Span<SentenceDraft> _sentences;
    private readonly ReadOnlySpan<ParagraphDraft> _paragraphs;
    private readonly Span<QuoteDraft> _quotes;
    private readonly LanguagePack _pack;
    private readonly int[]? _turns;
    private readonly List<Report> _reports = [];
    private readonly List<Report> _ahead = [];
    private readonly ReportFinder _finder;
    private SpeakerResolver _resolver;
    private NamedSpeaker? _announced;
    private int _announcedIn = -2;
    private NamedSpeaker? _turn;
    private int _lastSpeechParagraph = -2;
    private readonly AttributionTrace? _trace;
    private readonly int _personal;
    private SentenceShape _shape;
    private int _index;

    public VoiceAssigner(SourceText text, Span<Draft> tokens, DraftList drafts, Span<SentenceDraft> sentences, ReadOnlySpan<ParagraphDraft> paragraphs, Span<QuoteDraft> quotes, LanguagePack pack, AttributionTrace? trace = null)
    {
        _text = text;
        _tokens = tokens;
        _sentences = sentences;
        _paragraphs = paragraphs;
        _quotes = quotes;
        _pack = pack;
        _trace = trace;
        _turns = new TurnFinder(text.AsSpan(), tokens, pack).Find(paragraphs);
        var names = NameIndex.Build(text, tokens, drafts.Capitals, sentences, pack);
        _finder = new ReportFinder(text.AsSpan(), tokens, drafts.Reporters, pack);
        _resolver = new SpeakerResolver(text, tokens, drafts.Capitals, names, _finder.Phrases, pack);
        _personal = Personality();
    }

    public void Run(CancellationToken cancellationToken)
    {
        var quote = 0;
        for (var s = 0; s < _sentences.Length; s++)
        {
            if ((s & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            ref var sentence = ref _sentences[s];
            while (quote < _quotes.Length && _quotes[quote].End <= sentence.Start) quote++;
            var last = quote;
            while (last < _quotes.Length && _quotes[last].First < sentence.End) last++;
            if (!TryTurn(s, ref sentence))
            {
                _finder.Find(sentence, last > quote, _reports);
                _index = s;
                _shape = ShapeOf(s, sentence, quote, last);
                Score(s, _reports);
                sentence.Attribution = WithTarget(Assign(s, sentence, quote, last), sentence, quote, last);
            }

            Paint(sentence, quote, last);
            _resolver.Note(sentence);
        }
    }

    private Documents.Attribution Assign(int index, in SentenceDraft sentence, int firstQuote, int lastQuote)
    {
        if (sentence.IsHeading || _paragraphs[sentence.Paragraph].Kind == ParagraphKind.Heading) return Headline(sentence);
        var speech = Speech(sentence, firstQuote, lastQuote);
        if (speech >= 0) return Direct(index, sentence, firstQuote, lastQuote, speech);
        if (Best() is { } found) return Indirect(index, found, sentence);
        if (IsColonStatement(sentence, out var holder)) return Stated(holder);
        if (_tokens[sentence.End - 1].Mark == Mark.Colon) Announce(index, _resolver.LastSubject ?? _resolver.LastPerson);
        return Author(sentence);
    }

    // "The so-called referendum": the writer stands back from somebody's word.
    private readonly Documents.Attribution Author(in SentenceDraft sentence)
    {
        if (!_pack.DistancingWords.MayBeIn(sentence.Sets)) return Documents.Attribution.Author;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_pack.DistancingWords.Contains(_tokens[i]) && !_tokens[i].Has(TokenTraits.Quoted)) return new Documents.Attribution { Stance = Stance.Distance };
        }

        return Documents.Attribution.Author;
    }

    private readonly Report? Best()
    {
        Report? best = null;
        foreach (var report in _reports)
        {
            if (report.Score <= 0) continue;
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

    private readonly Documents.Attribution Headline(in SentenceDraft sentence)
    {
        var reports = new List<Report>();
        _finder.Find(sentence, false, reports);
        foreach (var report in reports)
        {
            if (report.Speaker.IsEmpty || !report.Shape.Passes) continue;
            return new Documents.Attribution { Voice = Voice.Headline, Speaker = _resolver.Resolve(report.Speaker)?.Name, SpeakerSpan = SpanOf(report.Speaker), Stance = report.Stance };
        }

        var start = sentence.Start;
        if (_tokens[start].Kind == TokenKind.Number && start + 1 < sentence.End && _tokens[start + 1].Mark == Mark.Stop) start += 2;
        for (var i = start + 1; i < Math.Min(sentence.End - 1, start + 6); i++)
        {
            if (_tokens[i].Mark != Mark.Colon) continue;
            var phrase = new Phrase(start, i);
            if (!_finder.Phrases.CanHold(phrase) && !NameIndex.IsNameWord(_tokens[i - 1])) break;
            return new Documents.Attribution { Voice = Voice.Headline, Speaker = _resolver.Resolve(phrase)?.Name, SpeakerSpan = SpanOf(phrase), Stance = Stance.Neutral };
        }

        return new Documents.Attribution { Voice = Voice.Headline };
    }

    private Documents.Attribution Indirect(int index, in Report report, in SentenceDraft sentence)
    {
        var speaker = Holder(report);
        _resolver.Spoke(speaker);
        if (_tokens[sentence.End - 1].Mark == Mark.Colon)
        {
            // "Da en journalist spurgte, svarede han:" only leads in the words that follow.
            for (var r = _reports.Count - 1; r >= 0; r--)
            {
                if (_reports[r].Speaker.IsEmpty || (_reports[r].Score <= 0 && !_reports[r].Shape.Passes)) continue;
                speaker = _resolver.Resolve(_reports[r].Speaker);
                break;
            }

            Announce(index, speaker ?? _resolver.LastPerson);
            return Documents.Attribution.Author;
        }

        return new Documents.Attribution
        {
            Voice = SpeaksInPerson(report, sentence) ? Voice.Direct : Voice.Indirect,
            Speaker = speaker?.Name,
            SpeakerSpan = speaker is null ? null : SpanOf(report.Speaker),
            Stance = report.Stance,
        };
    }

    // "Vi kører videre, siger X.": words that say "we" before a tag are X's own, marked or not.
    private readonly bool SpeaksInPerson(in Report report, in SentenceDraft sentence)
    {
        if (report.Kind != ReportKind.Tag || report.Speaker.IsEmpty || report.At - sentence.Start < 3) return false;
        var end = Math.Min(report.At, report.Speaker.First);
        for (var i = sentence.Start; i < end; i++)
        {
            if (_pack.FirstPerson.Contains(_tokens[i])) return true;
        }

        return false;
    }

    // "Russia has said that … what they call …": "they" are the holder that the sentence has named.
    private readonly NamedSpeaker? Holder(in Report report)
    {
        if (report.Speaker.End - report.Speaker.First != 1 || !_pack.Pronouns.TryGetValue(_tokens[report.Speaker.First].Hash, out var referent)
            || referent is not (Referent.They or Referent.It)) return _resolver.Resolve(report.Speaker);
        foreach (var earlier in _reports)
        {
            if (earlier.At >= report.At) break;
            if (!earlier.Speaker.IsEmpty && earlier.Shape is { Passes: true, Subject: SubjectKind.Name or SubjectKind.Holder }) return _resolver.Resolve(earlier.Speaker);
        }

        return _resolver.Resolve(report.Speaker);
    }

    private void Announce(int index, NamedSpeaker? speaker)
    {
        _announced = speaker;
        _announcedIn = index;
    }

    // "Moskva: Vi rammer ikke hospitaler."
    private readonly bool IsColonStatement(in SentenceDraft sentence, out Phrase holder)
    {
        holder = Phrase.None;
        if (sentence.Start > 0 && _tokens[sentence.Start].Gap == Gap.Inline) return false;
        var start = sentence.Start;
        for (var i = start; i < Math.Min(sentence.End - 2, start + 12); i++)
        {
            if (_tokens[i].Mark == Mark.Colon && i > start)
            {
                // A time or a place before it: "kl. 08.30: Moskva: …"
                if (_tokens[i - 1].Kind == TokenKind.Number)
                {
                    start = i + 1;
                    continue;
                }

                holder = new Phrase(start, i);
                return i - start <= 4 && _tokens[i - 1].Has(TokenTraits.Name) && _tokens[start].Has(TokenTraits.Capitalised) && _tokens[start].Pos != PartOfSpeech.Adp;
            }

            if (_tokens[i].Kind == TokenKind.Punctuation && _tokens[i].Mark != Mark.Stop) return false;
        }

        return false;
    }

    private Documents.Attribution Stated(Phrase holder)
    {
        var speaker = _resolver.Resolve(holder);
        _resolver.Spoke(speaker);
        return new Documents.Attribution { Voice = Voice.Indirect, Speaker = speaker?.Name, SpeakerSpan = SpanOf(holder), Stance = Stance.Neutral };
    }

    // A turn of a transcript: everything behind the label is speech.
    private bool TryTurn(int index, ref SentenceDraft sentence)
    {
        if (_turns is null) return false;
        var paragraph = _paragraphs[sentence.Paragraph];
        if (paragraph.Kind == ParagraphKind.Heading)
        {
            _turn = null;
            return false;
        }

        var label = _turns[sentence.Paragraph];
        if (label < 0 && _turn is null) return false;
        if (label >= 0 && index == paragraph.FirstSentence) _turn = TurnSpeaker(new Phrase(paragraph.Start, label - 1));
        sentence.Attribution = new Documents.Attribution { Voice = Voice.Direct, Speaker = _turn!.Name, SpeakerSpan = index == paragraph.FirstSentence ? _turn.Span : null, Stance = Stance.Neutral };
        var from = label >= 0 && index == paragraph.FirstSentence ? label : sentence.Start;
        for (var i = from; i < sentence.End; i++) _tokens[i].Voice = Voice.Direct;
        _reports.Clear();
        return true;
    }

    private readonly NamedSpeaker TurnSpeaker(Phrase label)
    {
        var span = SpanOf(label);
        if (label.End - label.First == 1 && _pack.AnswerLabels.Contains(_tokens[label.First]) && (_resolver.LastPerson ?? _resolver.Last) is { } answering)
            return answering with { Span = span };
        var text = _text.ToString(span);
        if (label.End - label.First == 1 && _resolver.Resolve(label) is { } fuller && fuller.Name.Length > text.Length) return fuller with { Span = span };
        return new NamedSpeaker(text, true, span);
    }

    private readonly TextSpan SpanOf(Phrase phrase) => TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End);

    private readonly void Paint(in SentenceDraft sentence, int first, int last)
    {
        var voice = sentence.Attribution.Voice;
        if (_turns is not null && voice == Voice.Direct && _turn is not null) return;
        var outside = voice is Voice.Direct ? Voice.Author : voice;
        for (var i = sentence.Start; outside != Voice.Author && i < sentence.End; i++) _tokens[i].Voice = outside;
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
