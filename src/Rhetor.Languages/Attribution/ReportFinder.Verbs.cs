using Rhetor.Documents;
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

        if (_pack.Sounding.Contains(_tokens[i].Hash)) return TrySounding(i, verb, sentence, hasQuote, out report);
        var follows = Follows(i, sentence, out var complementEnd);
        var tag = IsBehindWords(i, sentence);
        var subject = Phrase.None;
        if (tag && !(follows is Complement.Clause or Complement.Colon && _tokens[i - 1].Mark == Mark.Comma && IsNextComplement(i, sentence)))
        {
            subject = CanInvert(verb) ? _phrases.Forward(i + 1, sentence.End) : Phrase.None;
            if (!subject.IsEmpty && EndsClause(subject, sentence) && !OpensWords(subject, i) && !IsObjectPronoun(subject))
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
        verb.Particle != 0 || (i > sentence.Start && i + 1 < sentence.End && _pack.Complementizers.Contains(_tokens[i + 1].Hash) && (_tokens[i - 1].Has(TokenTraits.Name) || _phrases.IsHolder(i - 1))) || (i + 1 < sentence.End && _tokens[i + 1].Kind == TokenKind.Punctuation && _tokens[i].Pos is not PartOfSpeech.Propn && ClosesSentence(i, sentence)) || _tokens[i].Pos is PartOfSpeech.None or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.X || IsBehindWords(i, sentence) && _tokens[i].Pos is not (PartOfSpeech.Propn or PartOfSpeech.Adp or PartOfSpeech.Sconj)
        || (i + 1 < sentence.End && _tokens[i + 1].Mark is Mark.Colon or Mark.DoubleQuote);

    private ReportShape ShapeOf(int i, ReportingVerb verb, VerbGroup group, Phrase subject, Complement follows, in SentenceDraft sentence) => new()
    {
        Lemma = Rhetor.Text.TokenText.Hash(verb.Lemma) ^ verb.Particle,
        Use = verb.Use,
        Form = verb.Form,
        Follows = (byte)follows,
        Holds = _phrases.CanHold(subject),
        Negated = group.Negated,
        Modal = group.Modal,
        Passive = group.Passive,
        Particle = verb.Particle != 0,
        Relative = group.First > sentence.Start && _pack.Relatives.Contains(_tokens[group.First - 1].Hash),
        Subordinate = subject.First > sentence.Start && !subject.IsEmpty && subject.First < i && _pack.ClauseOpeners.Contains(_tokens[subject.First - 1].Hash),
        Subject = KindOf(subject),
        Next = i + 1 < sentence.End ? (_pack.PhraseStops.Contains(_tokens[i + 1].Hash) || _pack.Complementizers.Contains(_tokens[i + 1].Hash) ? _tokens[i + 1].Hash : (ulong)_tokens[i + 1].Kind) : 0,
    };

    private SubjectKind KindOf(Phrase subject)
    {
        if (subject.IsEmpty) return SubjectKind.None;
        var first = _tokens[subject.First].Hash;
        if (subject.End - subject.First == 1 && _pack.SelfPronouns.Contains(first)) return SubjectKind.Self;
        if (_pack.Indefinites.Contains(first)) return SubjectKind.Indefinite;
        if (subject.End - subject.First == 1 && _pack.Pronouns.ContainsKey(first)) return SubjectKind.Pronoun;
        var holder = false;
        for (var i = subject.First; i < subject.End; i++)
        {
            if (_tokens[i].Has(TokenTraits.Name)) return SubjectKind.Name;
            holder |= _phrases.IsHolder(i);
        }

        return holder ? SubjectKind.Holder : _phrases.CanHold(subject) ? SubjectKind.Capital : SubjectKind.Common;
    }

    // "…, said the couple were" goes on: the couple is no speaker.
    private bool EndsClause(Phrase subject, in SentenceDraft sentence) =>
        subject.End >= sentence.End || !_pack.Auxiliaries.Contains(_tokens[subject.End].Hash);

    // "Ann Lee, the secretary, said the bill “has …": what follows the verb is the subject of the words that it reports.
    private bool OpensWords(Phrase subject, int verb) => subject.End < _tokens.Length && _tokens[verb - 1].Mark == Mark.Comma
        && ((_tokens[subject.End].Mark == Mark.DoubleQuote && _tokens[subject.End].Gap == Gap.Inline) || (!_danish && _tokens[subject.End].Pos == PartOfSpeech.Verb));

    private bool IsObjectPronoun(Phrase subject) => subject.End - subject.First == 1
        && _pack.Pronouns.ContainsKey(_tokens[subject.First].Hash) && !_pack.Nominatives.Contains(_tokens[subject.First].Hash) && _tokens[subject.First].Length > 2;

    // "…, lyder det fra ministeren", "hedder det i meddelelsen"
    private bool TrySounding(int i, ReportingVerb verb, in SentenceDraft sentence, bool hasQuote, out Report report)
    {
        report = default;
        var impersonal = i + 1 < sentence.End && (_pack.Expletives.Contains(_tokens[i + 1].Hash) || _pack.SoundingNouns.Contains(_tokens[i + 1].Hash));
        if (!impersonal && i > sentence.Start) impersonal = _pack.Expletives.Contains(_tokens[i - 1].Hash);
        if (!impersonal) return false;
        var speaker = Phrase.None;
        for (var k = i + 1; k < Math.Min(sentence.End - 1, i + 9); k++)
        {
            if (_tokens[k].Kind == TokenKind.Punctuation) break;
            if (!_pack.SoundingFrom.Contains(_tokens[k].Hash)) continue;
            speaker = _phrases.Forward(k + 1, sentence.End);
            break;
        }

        if (speaker.IsEmpty && sentence.Start + 1 < i && _pack.InnerPrepositions.Contains(_tokens[sentence.Start].Hash) && NameIndex.IsNameWord(_tokens[sentence.Start + 1]))
            speaker = new Phrase(sentence.Start + 1, NameIndex.RunEnd(_tokens, sentence.Start + 1, i, _pack));
        var behind = IsBehindWords(i, sentence);
        var follows = Follows(i, sentence, out var end);
        if (verb.Particle != 0 && speaker.IsEmpty) return false;
        if (!hasQuote && !behind && follows is not (Complement.Clause or Complement.Colon) && speaker.IsEmpty) return false;
        report = new Report(i, speaker, verb.Stance, new Phrase(i, Math.Max(speaker.End, behind ? i + 2 : end)), behind ? ReportKind.Tag : ReportKind.Lead);
        return true;
    }

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

    // The subject before the verb, or behind it where something else opens the clause.
    private Phrase Subject(int i, ReportingVerb verb, in SentenceDraft sentence, VerbGroup group, ref Complement follows, ref int complementEnd)
    {
        var before = Phrase.None;
        if (i > sentence.Start && !(group.First < i && group.Split.End > 0))
        {
            var end = group.First;
            if (end > sentence.Start && _pack.Relatives.Contains(_tokens[end - 1].Hash))
            {
                if (verb.Use == ReportingUse.Act && follows != Complement.Clause) return Phrase.None;
                before = Antecedent(end - 1, sentence.Start);
            }
            else before = _phrases.Backward(end, sentence.Start);
            // "The office has issued a warning and says that …"
            if (before.IsEmpty && end > sentence.Start && _pack.Coordinating.Contains(_tokens[end - 1].Hash)
                && !_pack.Adverbs.Contains(_tokens[sentence.Start].Hash)) before = _phrases.Forward(sentence.Start, i);
        }

        if (group.Split.End > 0) return group.Split;
        if (verb.Form == VerbForm.Gerund) return GerundSubject(i, sentence);
        if (!before.IsEmpty && !NeedsInversion(before, i, sentence)) return before;
        if (!_danish && verb.Use is not (ReportingUse.Quote or ReportingUse.Say)) return Phrase.None;
        if (!CanInvert(verb)) return Phrase.None;
        var behind = _phrases.Forward(i + 1, sentence.End);
        if (behind.IsEmpty) return before;
        follows = Follows(behind.End - 1, sentence, out complementEnd);
        if (follows is Complement.None or Complement.Object && !before.IsEmpty && IsPronounSubject(before)) follows = Complement.Clause;
        if (follows is Complement.None && StartsWithObject(i, sentence)) follows = Complement.Clause;
        return behind;
    }

    // "Det oplyser guvernøren": the object opens the clause.
    private bool StartsWithObject(int i, in SentenceDraft sentence) => _danish && i > sentence.Start && i - sentence.Start <= SplitReach;

    private bool IsPronounSubject(Phrase phrase) => _danish && phrase.End - phrase.First == 1 && _pack.SelfPronouns.Contains(_tokens[phrase.First].Hash);

    private bool NeedsInversion(Phrase before, int i, in SentenceDraft sentence)
    {
        if (!_danish || i + 1 >= sentence.End) return false;
        ref readonly var next = ref _tokens[i + 1];
        if (_pack.Nominatives.Contains(next.Hash)) return !(next.Pos == PartOfSpeech.Det && _phrases.CanHold(before));
        if (IsPronounSubject(before)) return next.Kind == TokenKind.Word && !_pack.PhraseStops.Contains(next.Hash);
        // "Den anklage svarede ministeren på": a charge says nothing, so it is the object that opens the clause.
        return !_phrases.CanHold(before) && _phrases.Forward(i + 1, sentence.End) is { IsEmpty: false } behind && _phrases.CanHold(behind);
    }

    private Phrase Antecedent(int relative, int start)
    {
        var end = relative;
        while (end > start && _tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        return _phrases.Backward(end, start);
    }

    // "X did Y, warning that Z": the subject opens the sentence.
    private Phrase GerundSubject(int i, in SentenceDraft sentence)
    {
        if (i == sentence.Start || _tokens[i - 1].Mark != Mark.Comma) return Phrase.None;
        return _phrases.Forward(sentence.Start, i);
    }

    private bool TryPassive(int i, ReportingVerb verb, in SentenceDraft sentence, VerbGroup group, out Report report)
    {
        report = default;
        if (i + 1 >= sentence.End) return false;
        var follows = Follows(i, sentence, out var end);
        ref readonly var next = ref _tokens[i + 1];
        if (next.Kind == TokenKind.Word && _pack.QuotedAs.Contains(next.Hash))
        {
            var subject = _phrases.Backward(group.First, sentence.Start);
            report = new Report(i, subject, verb.Stance, new Phrase(group.First, i + 2), ReportKind.Lead);
            return !subject.IsEmpty;
        }

        var agent = Agent(i, sentence);
        if (!agent.IsEmpty && verb.Use is not ReportingUse.Quote)
        {
            report = new Report(i, agent, verb.Stance, new Phrase(group.First, agent.End), ReportKind.Lead);
            report.Sure = verb.Use == ReportingUse.Act;
            if (_phrases.CanHold(agent)) return true;
            report = new Report(i, Phrase.None, Stance.Distance, new Phrase(group.First, agent.End), ReportKind.Hearsay) { Sure = true };
            return verb.Use is ReportingUse.Say or ReportingUse.Think && _pack.Determiners.Contains(_tokens[agent.First].Hash) && agent.End - agent.First == 1;
        }

        var impersonal = group.First > sentence.Start && _pack.Expletives.Contains(_tokens[group.First - 1].Hash);
        if (!impersonal && i + 1 < sentence.End) impersonal = _danish && _pack.Expletives.Contains(next.Hash);
        if (verb.Use is ReportingUse.Say or ReportingUse.Think && ((impersonal && follows == Complement.Clause) || (follows == Complement.Infinitive && verb.Particle == 0)))
        {
            report = new Report(i, Phrase.None, Stance.Distance, new Phrase(group.First, end), ReportKind.Hearsay) { Sure = impersonal && follows == Complement.Clause };
            return true;
        }

        return false;
    }

    // "… by the council"
    private Phrase Agent(int i, in SentenceDraft sentence)
    {
        for (var k = i + 1; k < Math.Min(sentence.End - 1, i + 10); k++)
        {
            if (_tokens[k].Kind == TokenKind.Punctuation) break;
            if (_pack.AgentPrepositions.Contains(_tokens[k].Hash)) return _phrases.Forward(k + 1, sentence.End);
        }

        return Phrase.None;
    }
}
