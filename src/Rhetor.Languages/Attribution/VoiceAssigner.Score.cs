using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>Which reporting clauses count, by the weights and by the patterns that no weight outweighs.</summary>
internal ref partial struct VoiceAssigner
{
    // Between the rules' own word and the weights': the weights decide where there are any.
    private readonly void Score(int sentence, List<Report> reports)
    {
        Span<int> features = stackalloc int[AttributionFeatures.Most];
        foreach (ref var report in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(reports))
        {
            var count = AttributionFeatures.Of(report, _shape, features);
            report.Score = _pack.Weights.IsTrained ? _pack.Weights.Score(features[..count]) : report.Shape.Passes ? 1 : -1;
            // "X said that": where somebody is named and a clause follows, no weight of a single verb outweighs the pattern.
            if (report.Score <= 0 && IsInserted(report)) report.Score = 0.1f;
            if (report.Shape is { Use: ReportingUse.Refuse, Passes: true }) report.Sure = true;
            if (_pack.Weights.IsTrained && report.Score <= 0 && IsPlain(report.Shape, _shape)) report.Score = 0.1f;
            if (report.Score <= 0 && (report.Sure || IsSpeechAct(report))) report.Score = 0.1f;
            if (report.Shape is { Negated: true, Use: ReportingUse.Say or ReportingUse.Ask } && !_shape.HasQuote) report.Score = Math.Min(report.Score, -0.1f);
            _trace?.Reports.Add(new AttributionTrace.Case(sentence, features[..count].ToArray(), report.Shape.Passes) { At = report.At, Score = report.Score, Kind = report.Kind, Follows = report.Shape.Follows });
        }
    }

    // "troops, USA siger truer Ukraine": a relative clause with a reporter put in.
    private readonly bool IsInserted(in Report report) =>
        report.Shape is { Use: ReportingUse.Say, Subject: SubjectKind.Name, Form: VerbForm.Present, Negated: false } && report.Speaker.First > 0
        && report.At == report.Speaker.End && _tokens[report.Speaker.First - 1].Mark == Mark.Comma && report.At + 2 < _tokens.Length
        && _tokens[report.At + 1].Kind == TokenKind.Word;

    private static bool IsPlain(in ReportShape shape, in SentenceShape sentence) =>
        shape is { Passes: true, Use: not ReportingUse.Quote, Follows: ReportFinder.ClauseFollows, Negated: false, Relative: false, Modal: false, Passive: false, Subordinate: false }
        && shape.Subject is SubjectKind.Name or SubjectKind.Holder && !sentence.Asks && sentence is { FirstPerson: false, Personal: < 2 };

    // "Moscow rejected the demand": the act is somebody's word, unless it counts something ("saved nine shots").
    private readonly bool IsSpeechAct(in Report report) =>
        report.Shape is { Passes: true, Use: ReportingUse.Act, Negated: false, Relative: false, Modal: false, Passive: false, Subordinate: false }
        && report.Shape.Subject is SubjectKind.Name or SubjectKind.Holder or SubjectKind.Capital && _pack.SpeechActs.Contains(report.Shape.Lemma)
        && report.At + 1 < _tokens.Length && _tokens[report.At + 1].Kind == TokenKind.Word && _tokens[report.At + 1].Pos != PartOfSpeech.Num
        && _shape is { FirstPerson: false, Asks: false, Personal: < 2 };

    private readonly SentenceShape ShapeOf(int index, in SentenceDraft sentence, int firstQuote, int lastQuote)
    {
        var first = false;
        for (var i = sentence.Start; i < sentence.End && _pack.FirstPerson.MayBeIn(sentence.Sets); i++) first |= !_tokens[i].Has(TokenTraits.Quoted) && _pack.FirstPerson.Contains(_tokens[i]);
        var last = sentence.End - 1;
        while (last > sentence.Start && _tokens[last].Mark is Mark.DoubleQuote or Mark.SingleQuote) last--;
        return new SentenceShape
        {
            Asks = _tokens[last].Mark == Mark.Question,
            FirstPerson = first,
            Personal = _personal,
            HasQuote = lastQuote > firstQuote,
            Before = index == 0 ? 0 : 1 + (int)_sentences[index - 1].Attribution.Voice,
            SameParagraph = index > 0 && _sentences[index - 1].Paragraph == sentence.Paragraph,
        };
    }

    // How often the writer says "I" outside quotations: a column or a letter reports differently from the news.
    private readonly int Personality()
    {
        var persons = 0;
        foreach (ref readonly var sentence in _sentences)
        {
            if (!_pack.FirstPerson.MayBeIn(sentence.Sets)) continue;
            foreach (ref readonly var token in _tokens[sentence.Start..sentence.End])
            {
                if (!token.Has(TokenTraits.Quoted) && _pack.FirstPerson.Contains(token)) persons++;
            }
        }

        var share = persons / (double)Math.Max(1, _sentences.Length);
        return persons == 0 ? 0 : share < 0.1 ? 1 : share < 0.4 ? 2 : 3;
    }
}
