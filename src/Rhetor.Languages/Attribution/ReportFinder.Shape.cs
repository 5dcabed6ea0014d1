using Rhetor.Documents;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

internal readonly ref partial struct ReportFinder
{
    /// <summary>The auxiliaries and adverbs before a verb.</summary>
    private readonly record struct VerbGroup(int First, bool Perfect, bool Passive, bool Modal, bool Negated, Phrase Split);

    private VerbGroup Group(int verb, int start)
    {
        var first = verb;
        bool perfect = false, passive = false, modal = false, negated = false;
        while (first > start)
        {
            var hash = _tokens[first - 1].Hash;
            var isNegator = _pack.Negation.Adverbs.Contains(hash);
            if (!isNegator && !_pack.Auxiliaries.Contains(hash) && !_pack.Adverbs.Contains(hash) && !IsManner(first - 1)) break;
            negated |= isNegator;
            Note(hash, ref perfect, ref passive, ref modal);
            first--;
        }

        var split = Phrase.None;
        if (_danish && !perfect && !modal && !passive) split = SplitSubject(first, start, ref perfect, ref passive, ref modal);
        if (verb + 1 < _tokens.Length && _pack.Negation.Adverbs.Contains(_tokens[verb + 1].Hash)) negated = true;
        return new VerbGroup(first, perfect, passive, modal, negated, split);
    }

    // "I Moskva har udenrigsministeren krævet": the subject stands between the auxiliary and the participle.
    private Phrase SplitSubject(int end, int start, ref bool perfect, ref bool passive, ref bool modal)
    {
        for (var k = end - 1; k >= Math.Max(start, end - SplitReach); k--)
        {
            ref readonly var token = ref _tokens[k];
            if (token.Kind == TokenKind.Punctuation || _pack.Complementizers.Contains(token)) break;
            if (!_pack.Auxiliaries.Contains(token)) continue;
            Note(token.Hash, ref perfect, ref passive, ref modal);
            return k + 1 < end && IsNominal(k + 1, end) ? new Phrase(k + 1, end) : Phrase.None;
        }

        return Phrase.None;
    }

    // "har trukket på skuldrene og sagt": what stands between holds a verb of its own, so it is no subject.
    private bool IsNominal(int first, int end)
    {
        if (_pack.Coordinating.Contains(_tokens[end - 1])) return false;
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Pos is PartOfSpeech.Verb) return false;
        }

        return true;
    }

    private void Note(ulong hash, ref bool perfect, ref bool passive, ref bool modal)
    {
        if (_pack.Have.Contains(hash)) perfect = true;
        else if (_pack.Be.Contains(hash)) passive = true;
        else if (_pack.Auxiliaries.Contains(hash)) modal = true;
    }

    // English adverbs in -ly: "has helpfully added".
    private bool IsManner(int i)
    {
        ref readonly var token = ref _tokens[i];
        return !_danish && token.Kind == TokenKind.Word && token.Length > 4 && !token.Has(TokenTraits.Capitalised) && _text[token.End - 1] == 'y' && _text[token.End - 2] == 'l';
    }

    private bool IsFinite(ReportingVerb verb, VerbGroup group, int i, int start)
    {
        switch (verb.Form)
        {
            case VerbForm.Present:
                return !group.Modal && !group.Perfect || group.Split.End == 0 && group.First == i;
            case VerbForm.Past:
                return !group.Modal || group.Perfect;
            case VerbForm.Participle:
                return group.Perfect || group.Passive;
            case VerbForm.Base:
                return _danish ? group.Modal && !group.Perfect : group.Modal || !FollowsTo(i, start);
            default:
                return true;
        }
    }

    private bool FollowsTo(int i, int start) => i > start && _pack.InfinitiveMarks.Contains(_tokens[i - 1]);

    private bool HasParticle(int i, ulong particle, int end)
    {
        var reach = _pack.CloseParticles.Contains(particle) ? 2 : _pack.FarParticles.Contains(particle) ? FarReach : ParticleReach;
        for (var k = i + 1; k < Math.Min(end, i + 1 + reach); k++)
        {
            if (_tokens[k].Hash == particle) return true;
            if (_tokens[k].Kind == TokenKind.Punctuation) return false;
        }

        return false;
    }

    // "the report", "his claims": a noun that looks like a verb.
    private bool IsNoun(int i, int start) => !_danish && i > start && _tokens[i - 1].Kind == TokenKind.Word
        && (_pack.NounLeaders.Contains(_tokens[i - 1]) || (_text[_tokens[i - 1].Start] is '\'' or '\u2019' && _tokens[i].Pos is not PartOfSpeech.Verb && !_pack.Have.Contains(_tokens[i - 1])))
        && !_pack.Pronouns.ContainsKey(_tokens[i - 1].Hash);

    // Behind the words that it reports: …, siger X. / …" said X.
    private bool IsBehindWords(int i, in SentenceDraft sentence)
    {
        if (i == sentence.Start) return false;
        ref readonly var before = ref _tokens[i - 1];
        if (before.Mark is Mark.DoubleQuote or Mark.SingleQuote) return before.Has(TokenTraits.Quoted);
        return before.Mark is Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Dash or Mark.Ellipsis && i - 1 > sentence.Start;
    }

    private bool IsNextComplement(int i, in SentenceDraft sentence)
    {
        var next = i + 1;
        if (next < sentence.End && _tokens[next].Mark == Mark.Comma) next++;
        return next < sentence.End && (_pack.Complementizers.Contains(_tokens[next]) || _tokens[next].Mark == Mark.Colon);
    }

    // …, X said.   …, X said on Friday.
    private bool ClosesSentence(int i, in SentenceDraft sentence)
    {
        var commaBefore = false;
        for (var k = i - 1; k > sentence.Start && k > i - 16; k--)
        {
            if (_tokens[k].Mark is not (Mark.Comma or Mark.DoubleQuote or Mark.SingleQuote or Mark.Question or Mark.Dash)) continue;
            commaBefore = true;
            break;
        }

        if (!commaBefore) return false;
        var next = i + 1;
        if (next >= sentence.End || _tokens[next].Kind == TokenKind.Punctuation) return true;
        return _pack.PhraseStops.Contains(_tokens[next]) && !_pack.Complementizers.Contains(_tokens[next])
            && (_tokens[sentence.End - 1].Kind != TokenKind.Punctuation || sentence.End - next <= 12);
    }

    private Complement Follows(int i, in SentenceDraft sentence, out int end)
    {
        end = i + 1;
        if (i + 1 >= sentence.End) return Complement.None;
        for (var k = i + 1; k < Math.Min(sentence.End, i + ComplementReach); k++)
        {
            ref readonly var token = ref _tokens[k];
            if (token.Mark == Mark.Colon)
            {
                end = k + 1;
                return Complement.Colon;
            }

            if (token.Mark is Mark.DoubleQuote or Mark.SingleQuote && token.Has(TokenTraits.Quoted))
            {
                end = k;
                return Complement.Quote;
            }

            if (_pack.Complementizers.Contains(token) && IsClauseOpener(k, i, sentence))
            {
                end = k + 1;
                return Complement.Clause;
            }

            if (token.Mark is Mark.Stop or Mark.Question or Mark.Semicolon or Mark.Exclamation) break;
            if (token.Mark == Mark.Comma && k > i + 1 && !(k + 1 < sentence.End && OpensClause(k + 1))) break;
            if (token.Mark == Mark.Comma && _danish && k + 1 < sentence.End && _pack.Nominatives.Contains(_tokens[k + 1]))
            {
                end = k + 1;
                return Complement.Clause;
            }
        }

        ref readonly var next = ref _tokens[i + 1];
        if (next.Kind == TokenKind.Punctuation) return Complement.None;
        if (_pack.InfinitiveMarks.Contains(next)) return Complement.Infinitive;
        if (OpensBareClause(i + 1, sentence)) return Complement.Clause;
        return _pack.PhraseStops.Contains(next) && !_pack.Determiners.Contains(next) ? Complement.Object : Complement.Object;
    }

    private bool OpensClause(int i) => _pack.Complementizers.Contains(_tokens[i]) || (_danish && _pack.Nominatives.Contains(_tokens[i]));

    // Danish "at" before an infinitive and English "that" before a noun open no clause, nor does a relative pronoun.
    private bool IsClauseOpener(int k, int verb, in SentenceDraft sentence)
    {
        ref readonly var token = ref _tokens[k];
        if (token.Pos == PartOfSpeech.None) return !_danish || k == verb + 1 || _tokens[k - 1].Mark == Mark.Comma || !_pack.InfinitiveMarks.Contains(token) || k + 1 >= sentence.End;
        if (token.Pos is PartOfSpeech.Sconj) return true;
        if (token.Pos is PartOfSpeech.Part or PartOfSpeech.Adp or PartOfSpeech.Noun) return false;
        // A question word asks right behind the verb, or behind whom it asks; elsewhere it is a relative.
        if (k == verb + 2 && _tokens[k - 1].Mark == Mark.Comma) return true;
        if (k == verb + 1) return !_pack.Relatives.Contains(token) || !_danish;
        return k <= verb + 3 && !_pack.Relatives.Contains(token) && token.Pos is PartOfSpeech.Adv or PartOfSpeech.Pron or PartOfSpeech.Det
            && !(token.Pos == PartOfSpeech.Pron && _pack.Determiners.Contains(token))
            && _tokens[k - 1].Pos is PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adv or PartOfSpeech.Adp;
    }

    // "that" is left out: "He said the bridge was closed." A noun phrase and a finite verb of its own must follow.
    private bool OpensBareClause(int i, in SentenceDraft sentence)
    {
        ref readonly var next = ref _tokens[i];
        if (next.Pos == PartOfSpeech.None)
        {
            if (_danish) return _pack.Nominatives.Contains(next) || (next.Has(TokenTraits.Name) && i + 1 < sentence.End && !IsPunctuation(i + 1));
            if (next.Kind is TokenKind.Number) return true;
            return next.Kind == TokenKind.Word && (!_pack.PhraseStops.Contains(next) || _pack.BareClauseOpeners.Contains(next))
                && i + 2 < sentence.End && !IsPunctuation(i + 1);
        }

        if (_pack.Nominatives.Contains(next)) return true;
        if (!_pack.BareClauseOpeners.Contains(next) && next.Pos is PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Cconj or PartOfSpeech.Verb or PartOfSpeech.Punct or PartOfSpeech.Aux) return false;
        var relatives = 0;
        for (var k = i; k < Math.Min(sentence.End, i + BareReach); k++)
        {
            ref readonly var token = ref _tokens[k];
            if (token.Mark is Mark.Stop or Mark.Semicolon or Mark.Colon || (token.Mark == Mark.Comma && relatives == 0)) return false;
            if (token.Pos is PartOfSpeech.Cconj && k + 1 < sentence.End && _tokens[k + 1].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv) return false;
            if (token.Pos is PartOfSpeech.Sconj || (k > i && token.Pos is PartOfSpeech.Pron && (_pack.Relatives.Contains(token) || _pack.Complementizers.Contains(token)))) relatives++;
            else if (IsFinite(token) && relatives-- == 0) return k > i;
        }

        return false;
    }

    private static bool IsFinite(in Draft token) =>
        token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Has(FeatureTraits.Finite);

    private bool IsPunctuation(int i) => _tokens[i].Kind == TokenKind.Punctuation;

    private bool CanInvert(ReportingVerb verb) => _danish || verb.Lemma is not ("tell" or "inform" or "assure" or "remind" or "call" or "describe") && verb.Form is not (VerbForm.Base or VerbForm.Gerund);

    // The writer's own "I say" and "we know" report nobody.
    private bool IsSpeaking(Phrase subject, ReportingVerb verb)
    {
        if (subject.End - subject.First != 1) return !_pack.Indefinites.Contains(_tokens[subject.First]);
        var hash = _tokens[subject.First].Hash;
        return !_pack.SelfPronouns.Contains(hash) && !_pack.Indefinites.Contains(hash);
    }
}
