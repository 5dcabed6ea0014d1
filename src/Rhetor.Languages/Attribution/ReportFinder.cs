using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>Finds the reporting clauses of a sentence, outside its quotations.</summary>
internal readonly ref struct ReportFinder(ReadOnlySpan<Draft> tokens, LanguagePack pack)
{
    private const int LongestSubject = 14;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly LanguagePack _pack = pack;

    /// <summary>Adds the reports of a sentence, in the order of the text.</summary>
    public void Find(in SentenceDraft sentence, bool hasQuote, List<Report> reports)
    {
        reports.Clear();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Kind != TokenKind.Word || token.Has(TokenTraits.Quoted)) continue;
            if (_pack.According.Contains(token.Hash) && TryAccording(i, sentence, out var according)) reports.Add(according);
            else if (_pack.ReportingVerbs.TryGetValue(token.Hash, out var verb) && TryVerb(i, verb, sentence, hasQuote, out var report)) reports.Add(report);
            else if (_pack.HearsayAdverbs.Contains(token.Hash))
                reports.Add(new Report(i, Phrase.None, Stance.Distance, new Phrase(i, i + 1), ReportKind.Hearsay));
        }
    }

    private bool TryAccording(int i, in SentenceDraft sentence, out Report report)
    {
        report = default;
        var at = i + 1;
        if (at >= sentence.End) return false;
        if (_pack.AccordingTails.Contains(_tokens[at].Hash)) at++;
        else if (_pack.Code == "en" || _tokens[i].Length == 5) return false;
        var phrase = Forward(at, sentence.End);
        if (phrase.IsEmpty) return false;
        report = new Report(i, phrase, Stance.Neutral, new Phrase(i, phrase.End), ReportKind.According);
        return true;
    }

    private bool TryVerb(int i, ReportingVerb verb, in SentenceDraft sentence, bool hasQuote, out Report report)
    {
        report = default;
        var afterComplement = IsAfterComplement(i, sentence);
        if (afterComplement)
        {
            // …, siger X / " said X
            var subject = Forward(i + 1, sentence.End);
            if (subject.IsEmpty && !hasQuote) return false;
            if (verb.Use == ReportingUse.Quote && !hasQuote) return false;
            report = new Report(i, subject, verb.Stance, new Phrase(i, Math.Max(subject.End, i + 1)), ReportKind.Tag);
            return true;
        }

        var before = Backward(i, sentence.Start, out var inverted);
        var follows = Follows(i, sentence, out var complement);
        if (inverted)
        {
            var subject = Forward(i + 1, sentence.End);
            if (subject.IsEmpty) return false;
            before = subject;
            follows = Follows(subject.End - 1, sentence, out complement);
        }

        if (before.IsEmpty) return false;
        var reports = verb.Use switch
        {
            ReportingUse.Act => follows != Complement.None || hasQuote || EndsWithTag(i, sentence),
            ReportingUse.Quote => hasQuote && follows != Complement.None,
            ReportingUse.Say => hasQuote || follows is Complement.Clause or Complement.Colon || EndsWithTag(i, sentence),
            _ => hasQuote || follows is Complement.Clause or Complement.Colon || EndsWithTag(i, sentence),
        };
        if (!reports) return false;
        if (_pack.SelfPronouns.Contains(_tokens[before.First].Hash) && before.End - before.First == 1) return false;
        var tag = EndsWithTag(i, sentence);
        report = new Report(i, before, verb.Stance, new Phrase(Math.Min(before.First, i), Math.Max(complement, i + 1)), tag ? ReportKind.Tag : ReportKind.Lead);
        return true;
    }

    // …, X said.
    private bool EndsWithTag(int i, in SentenceDraft sentence)
    {
        var next = i + 1;
        return next >= sentence.End || _tokens[next].Mark == Mark.Stop || (_tokens[next].Mark == Mark.Comma && next + 1 < sentence.End);
    }

    private bool IsAfterComplement(int i, in SentenceDraft sentence)
    {
        if (i == sentence.Start) return false;
        ref readonly var before = ref _tokens[i - 1];
        if (before.Mark is Mark.DoubleQuote or Mark.SingleQuote) return before.Has(TokenTraits.Quoted);
        if (before.Mark is Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Dash)
            return i - 1 > sentence.Start && (i + 1 < sentence.End) && !IsComplement(i + 1);
        return false;
    }

    private bool IsComplement(int i) => _pack.Complementizers.Contains(_tokens[i].Hash) || _tokens[i].Mark is Mark.Comma or Mark.Colon or Mark.Stop;

    private enum Complement
    {
        None,
        Other,
        Clause,
        Colon,
    }

    private Complement Follows(int i, in SentenceDraft sentence, out int end)
    {
        end = i + 1;
        if (i + 1 >= sentence.End) return Complement.None;
        for (var k = i + 1; k < Math.Min(sentence.End, i + 14); k++)
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
                return Complement.Clause;
            }

            if (_pack.Complementizers.Contains(token.Hash))
            {
                end = k + 1;
                return Complement.Clause;
            }

            if (token.Mark is Mark.Stop or Mark.Question or Mark.Semicolon) break;
            if (token.Mark == Mark.Comma && k > i + 1 && !(k + 1 < sentence.End && _pack.Complementizers.Contains(_tokens[k + 1].Hash))) break;
        }

        return _tokens[i + 1].Kind == TokenKind.Punctuation ? Complement.None : Complement.Other;
    }

    /// <summary>The noun phrase that begins at a token.</summary>
    private Phrase Forward(int i, int end)
    {
        var limit = Math.Min(end, i + LongestSubject);
        var at = i;
        while (at < limit)
        {
            ref readonly var token = ref _tokens[at];
            if (token.Kind == TokenKind.Punctuation) break;
            if (at > i && _pack.PhraseStops.Contains(token.Hash)) break;
            if (at == i && _pack.PhraseStops.Contains(token.Hash) && !_pack.Determiners.Contains(token.Hash)) return Phrase.None;
            at++;
        }

        // "said the manager, Steve Mallory": an apposition names the person.
        if (at > i && at + 1 < end && _tokens[at].Mark == Mark.Comma && NameIndex.IsNameWord(_tokens[at + 1]) && !HasOwnName(i, at))
        {
            var name = NameIndex.RunEnd(_tokens, at + 1, end, _pack);
            if (name - at - 1 >= 2) return new Phrase(i, name);
        }

        return at > i ? new Phrase(i, at) : Phrase.None;
    }

    // Whether the phrase ends with a name of its own rather than with a role.
    private bool HasOwnName(int first, int end) => NameIndex.IsNameWord(_tokens[end - 1]) && first < end;

    /// <summary>The noun phrase that ends before a verb. <paramref name="inverted"/>: the subject stands behind the verb instead.</summary>
    private Phrase Backward(int verb, int start, out bool inverted)
    {
        inverted = false;
        var end = verb;
        while (end > start && (_pack.Auxiliaries.Contains(_tokens[end - 1].Hash) || _pack.Adverbs.Contains(_tokens[end - 1].Hash))) end--;
        var first = end;
        while (first > start && verb - first < LongestSubject)
        {
            ref readonly var token = ref _tokens[first - 1];
            if (token.Kind == TokenKind.Punctuation) break;
            if (_pack.Complementizers.Contains(token.Hash) || IsBoundary(first - 1)) break;
            first--;
        }

        if (verb + 1 < _tokens.Length && IsNominative(verb + 1)) inverted = true;
        else if (first < end && end == verb && _pack.PhraseStops.Contains(_tokens[first].Hash) && !_pack.Determiners.Contains(_tokens[first].Hash)
            && verb + 1 < _tokens.Length && NameIndex.IsNameWord(_tokens[verb + 1])) inverted = true;
        else if (first == end && verb + 1 < _tokens.Length && NameIndex.IsNameWord(_tokens[verb + 1])) inverted = true;
        if (first < end && !inverted && _tokens[first].Kind == TokenKind.Word && first + 1 < end && _pack.PhraseStops.Contains(_tokens[first].Hash)
            && !_pack.Determiners.Contains(_tokens[first].Hash)) first++;
        return first < end ? new Phrase(first, end) : Phrase.None;
    }

    private bool IsNominative(int i) => _tokens[i].Kind == TokenKind.Word && _pack.Code == "da" && _pack.Pronouns.TryGetValue(_tokens[i].Hash, out _)
        && _tokens[i].Length <= 3;

    private bool IsBoundary(int i) => _pack.ClauseOpeners.Contains(_tokens[i].Hash);
}
