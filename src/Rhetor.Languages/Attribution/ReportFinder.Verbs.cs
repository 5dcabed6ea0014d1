using Rhetor.Documents;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

internal readonly ref partial struct ReportFinder
{
    private const int ParticleReach = 5;
    private const int ComplementReach = 14;
    private const int SplitReach = 10;
    private const int BareReach = 18;
    private const int FarReach = 14;

    /// <summary>The value of <see cref="ReportShape.Follows"/> for a clause.</summary>
    internal const byte ClauseFollows = (byte)Complement.Clause;

    /// <summary>The value of <see cref="ReportShape.Follows"/> for a quotation.</summary>
    internal const byte QuoteFollows = (byte)Complement.Quote;

    private enum Complement : byte
    {
        None,
        Object,
        Infinitive,
        Clause,
        Colon,
        Quote,
    }

    private bool TryVerb(int i, ReportingVerb verb, in SentenceDraft sentence, bool hasQuote, out Report report)
    {
        report = default;
        if (_tokens[i].Has(TokenTraits.Capitalised) && i > sentence.Start && _tokens[i - 1].Kind == TokenKind.Word) return false;
        if (verb.Particle != 0 && !HasParticle(i, verb.Particle, sentence.End)) return false;
        if (IsNoun(i, sentence.Start) || !IsTaggedVerb(i, verb, sentence)) return false;
        var group = Group(i, sentence.Start);
        if (!IsFinite(verb, group, i, sentence.Start) || (verb.Use == ReportingUse.Refuse && !(group.Modal && group.Negated))) return false;
        if (verb.Form == VerbForm.Passive || (group.Passive && verb.Form is VerbForm.Past or VerbForm.Participle))
            return TryPassive(i, verb, sentence, group, out report);

        if (_pack.Sounding.Contains(_tokens[i])) return TrySounding(i, verb, sentence, hasQuote, out report);
        var follows = Follows(i, sentence, out var complementEnd);
        var tag = IsBehindWords(i, sentence);
        var subject = Phrase.None;
        if (tag && !(follows is Complement.Clause or Complement.Colon && _tokens[i - 1].Mark == Mark.Comma && IsNextComplement(i, sentence)))
        {
            subject = CanInvert(verb) ? _phrases.Forward(i + 1, sentence.End) : Phrase.None;
            if (!subject.IsEmpty && EndsClause(subject, sentence) && !OpensWords(subject, i) && !IsObjectPronoun(subject) && !IsIntroduced(i, subject, sentence))
            {
                if (verb.Use == ReportingUse.Quote && !hasQuote) return false;
                if (!IsSpeaking(subject, verb)) return false;
                report = new Report(i, subject, verb.Stance, new Phrase(i, subject.End), ReportKind.Tag)
                {
                    Shape = ShapeOf(i, verb, group, subject, follows, sentence) with { Passes = true, Closes = true, Inverted = true },
                };
                return true;
            }
        }

        subject = Subject(i, verb, sentence, group, ref follows, ref complementEnd);
        if (subject.IsEmpty)
        {
            if (!(tag && hasQuote)) return false;
            report = new Report(i, subject, verb.Stance, new Phrase(i, i + 1), ReportKind.Tag);
            return true;
        }

        if (IsUnreal(subject, sentence)) return false;
        // "came a voice" speaks, "an answer came" does not.
        if (!IsSpeaking(subject, verb) || (verb.Lemma == "come" && !tag)) return false;
        var closes = ClosesSentence(i, sentence);
        report = new Report(
            i,
            subject,
            verb.Stance,
            new Phrase(Math.Min(subject.First, i), Math.Max(complementEnd, Math.Max(i + 1, subject.End))),
            closes && follows is Complement.None ? ReportKind.Tag : ReportKind.Lead)
        {
            Shape = ShapeOf(i, verb, group, subject, follows, sentence) with
            {
                Passes = Reports(verb, follows, closes, hasQuote, group.Negated, subject),
                Closes = closes,
                Inverted = subject.First > i,
            },
        };
        return true;
    }

    // "Had they told us, we would have stayed": a condition tells of no words.
    private bool IsUnreal(Phrase subject, in SentenceDraft sentence) =>
        subject.First == sentence.Start + 1 && _pack.Clauses.VerbFirst.Contains(_tokens[sentence.Start].Hash) && _tokens[sentence.End - 1].Mark != Mark.Question;

    // "a video call", "the Russian state": no verb. Behind a quotation the tagger is often wrong, and the place says enough.
    private bool IsTaggedVerb(int i, ReportingVerb verb, in SentenceDraft sentence) =>
        verb.Particle != 0 || (i > sentence.Start && i + 1 < sentence.End && _pack.Complementizers.Contains(_tokens[i + 1]) && (_tokens[i - 1].Has(TokenTraits.Name) || _phrases.IsHolder(i - 1))) || (i + 1 < sentence.End && _tokens[i + 1].Kind == TokenKind.Punctuation && _tokens[i].Pos is not PartOfSpeech.Propn && ClosesSentence(i, sentence)) || _tokens[i].Pos is PartOfSpeech.None or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.X || IsBehindWords(i, sentence) && _tokens[i].Pos is not (PartOfSpeech.Propn or PartOfSpeech.Adp or PartOfSpeech.Sconj)
        || (i + 1 < sentence.End && _tokens[i + 1].Mark is Mark.Colon or Mark.DoubleQuote);

    // "…, said the couple were" goes on: the couple is no speaker.
    private bool EndsClause(Phrase subject, in SentenceDraft sentence) =>
        subject.End >= sentence.End || !_pack.Auxiliaries.Contains(_tokens[subject.End]);

    // "Ann Lee, the secretary, said the bill “has …": what follows the verb is the subject of the words that it reports.
    private bool OpensWords(Phrase subject, int verb) => subject.End < _tokens.Length && _tokens[verb - 1].Mark == Mark.Comma
        && ((_tokens[subject.End].Mark == Mark.DoubleQuote && _tokens[subject.End].Gap == Gap.Inline) || (!_danish && _tokens[subject.End].Pos == PartOfSpeech.Verb));

    // "Ann Lee, head of the clinic, said a majority of …": before the verb stands no clause, only who speaks.
    private bool IsIntroduced(int verb, Phrase behind, in SentenceDraft sentence)
    {
        if (_danish || _tokens[verb - 1].Mark != Mark.Comma || behind.End >= sentence.End || _tokens[behind.End].Kind != TokenKind.Word) return false;
        for (var i = sentence.Start; i < verb; i++)
        {
            if (_tokens[i].Has(TokenTraits.Quoted) || _tokens[i].Has(FeatureTraits.Finite)) return false;
        }

        return _phrases.Backward(verb, sentence.Start) is { IsEmpty: false } before && before.First == sentence.Start && _phrases.CanHold(before);
    }

    private bool IsObjectPronoun(Phrase subject) => subject.End - subject.First == 1
        && _pack.Pronouns.ContainsKey(_tokens[subject.First].Hash) && !_pack.Nominatives.Contains(_tokens[subject.First]) && _tokens[subject.First].Length > 2;

    private bool Reports(ReportingVerb verb, Complement follows, bool closes, bool hasQuote, bool negated, Phrase subject)
    {
        if (negated && !hasQuote && verb.Use is ReportingUse.Say or ReportingUse.Quote or ReportingUse.Ask) return false;
        var holds = _phrases.CanHold(subject);
        return verb.Use switch
        {
            ReportingUse.Act => follows is Complement.Clause || (holds && (verb.Particle != 0 || follows != Complement.None || closes)),
            ReportingUse.Refuse => holds,
            ReportingUse.Quote when verb.Particle != 0 => hasQuote,
            ReportingUse.Quote => hasQuote && follows is Complement.Quote or Complement.Colon or Complement.None,
            ReportingUse.Think => follows is Complement.Clause || (holds && closes),
            ReportingUse.Ask => holds && (hasQuote || follows is Complement.Clause or Complement.Colon || closes),
            _ => (hasQuote && holds) || follows is Complement.Clause or Complement.Colon or Complement.Quote || (closes && holds)
                || (follows == Complement.Infinitive && holds && !_danish),
        } && (verb.Stance != Stance.Endorse || holds);
    }
}
