using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>Whom the words are aimed at, where the text names them.</summary>
internal ref partial struct VoiceAssigner
{
    private const int AimReach = 4;

    private readonly Documents.Attribution WithTarget(Documents.Attribution attribution, in SentenceDraft sentence, int first, int last)
    {
        if (attribution.Target is not null) return attribution;
        var target = Aimed(sentence, attribution.Speaker);
        if (target is null && attribution.Voice == Voice.Direct) target = Addressed(first, last, attribution.Speaker);
        if (target is null && attribution.Voice is Voice.Direct or Voice.Indirect) target = Doer(sentence, attribution);
        if (target is null && attribution.Voice is Voice.Direct or Voice.Indirect) target = Answered(attribution.Speaker);
        return target is null ? attribution : attribution with { Target = target };
    }

    // "accused Baku of …", "kræver af ministeren, at …", "truer med at …, hvis X": the object, or the subject of the clause that follows.
    private readonly string? Aimed(in SentenceDraft sentence, string? speaker)
    {
        foreach (var report in _reports)
        {
            if (!_pack.Aiming.Contains(report.Shape.Lemma) || report.Shape.Negated) continue;
            var at = Math.Max(report.At + 1, report.Speaker.First > report.At ? report.Speaker.End : 0);
            for (var step = 0; step < AimReach && at < sentence.End; step++, at++)
            {
                var opensClause = _pack.Complementizers.Contains(_tokens[at]);
                var phrase = opensClause ? Phrase.None : UpToVerb(_finder.Phrases.Forward(at, sentence.End));
                if (!phrase.IsEmpty && IsParty(phrase) && NameOf(phrase, speaker) is { } name) return name;
                var passes = opensClause || _pack.AimPrepositions.Contains(_tokens[at]) || _pack.Adverbs.Contains(_tokens[at])
                    || _tokens[at].Mark is Mark.Comma or Mark.Colon or Mark.DoubleQuote;
                if (!passes) break;
            }
        }

        return null;
    }

    private readonly Phrase UpToVerb(Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (_tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return phrase with { End = i };
        }

        return phrase;
    }

    // "And was it Biscuit, Mr. Prewett, who liked the Algarve?"
    private readonly string? Addressed(int first, int last, string? speaker)
    {
        for (var q = first; q < last; q++)
        {
            ref readonly var quote = ref _quotes[q];
            if (!quote.IsSpeech) continue;
            for (var i = quote.ContentStart; i < quote.ContentEnd; i++)
            {
                if (!NameIndex.IsNameWord(_tokens[i]) || (i > quote.ContentStart && _tokens[i - 1].Mark != Mark.Comma)) continue;
                var end = NameIndex.RunEnd(_tokens, i, quote.ContentEnd, _pack);
                var closed = end >= quote.ContentEnd || _tokens[end].Mark is Mark.Comma or Mark.Question or Mark.Exclamation or Mark.Stop;
                if (!closed || (i == quote.ContentStart && end >= quote.ContentEnd - 1)) continue;
                if (_resolver.Resolve(new Phrase(i, end)) is { IsPerson: true } person && !IsSame(person.Name, speaker)) return person.Name;
            }
        }

        return null;
    }

    // Who does what the words tell of: the first party in them that is a subject and not the speaker.
    private readonly string? Doer(in SentenceDraft sentence, Documents.Attribution attribution)
    {
        var count = sentence.End - sentence.Start + 1;
        Span<int> reports = count <= 256 ? stackalloc int[count] : new int[count];
        CountReports(sentence, reports);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            ref readonly var token = ref _tokens[i];
            var inWords = attribution.Voice == Voice.Direct ? token.Has(TokenTraits.Quoted) : token.Voice != Voice.Author || reports[i - sentence.Start] == 0;
            if (!inWords || token.Kind != TokenKind.Word) continue;
            if (token.Has(TokenTraits.Name))
            {
                var end = i + 1;
                while (end < sentence.End && _tokens[end].Has(TokenTraits.Name)) end++;
                var phrase = new Phrase(i, end);
                if (IsSubject(end, sentence.End) && !IsPlace(i, sentence.Start) && !IsDenied(end, sentence.End) && NameOf(phrase, attribution.Speaker) is { } name) return name;
                i = end - 1;
            }
            else if (_pack.Nominatives.Contains(token) && _pack.Pronouns.ContainsKey(token.Hash) && token.Pos is PartOfSpeech.Pron && attribution.Voice == Voice.Direct && token.Length <= 3
                && _resolver.Resolve(new Phrase(i, i + 1)) is { IsPerson: true, Gender: not Gender.Unknown } person && !IsSame(person.Name, attribution.Speaker)) return person.Name;
        }

        return null;
    }

    // "… ," retorted X: whoever spoke before.
    private readonly string? Answered(string? speaker)
    {
        foreach (var report in _reports)
        {
            if (_pack.Answering.Contains(report.Shape.Lemma) && !report.Speaker.IsEmpty && _resolver.Previous is { } before && !IsSame(before.Name, speaker)) return before.Name;
        }

        return null;
    }

    // How many reports' own clauses each token stands in: where they begin and end, summed up.
    private readonly void CountReports(in SentenceDraft sentence, Span<int> counts)
    {
        counts.Clear();
        foreach (var report in _reports)
        {
            var first = Math.Clamp(report.Clause.First, sentence.Start, sentence.End);
            var end = Math.Clamp(report.Clause.End, first, sentence.End);
            counts[first - sentence.Start]++;
            counts[end - sentence.Start]--;
        }

        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
    }

    private readonly bool IsSubject(int end, int limit)
    {
        // "Alan Prewett, 67, moved"
        if (end + 3 < limit && _tokens[end].Mark == Mark.Comma && _tokens[end + 1].Kind == TokenKind.Number && _tokens[end + 2].Mark == Mark.Comma) end += 3;
        return end < limit && (_tokens[end].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv || _pack.Relatives.Contains(_tokens[end]) || _pack.Complementizers.Contains(_tokens[end]));
    }

    // "Torvia has no plans to stay": nothing is held against whoever does nothing.
    private readonly bool IsDenied(int from, int limit)
    {
        for (var i = from; i < Math.Min(limit, from + AimReach); i++)
        {
            if (_pack.Negation.Adverbs.Contains(_tokens[i].Hash) || _pack.Negation.Determiners.Contains(_tokens[i].Hash)) return true;
        }

        return false;
    }

    // "the garages above Lachin": where, not who. "Soldiers from Rwanda" are Rwanda's.
    private readonly bool IsPlace(int i, int start) => i > start && _tokens[i - 1].Pos == PartOfSpeech.Adp && !_pack.SoundingFrom.Contains(_tokens[i - 1]);

    private readonly bool IsParty(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_tokens[i].Has(TokenTraits.Name) || _finder.Phrases.IsHolder(i)) return true;
        }

        return phrase.End - phrase.First == 1 && _pack.Pronouns.ContainsKey(_tokens[phrase.First].Hash) && !_pack.Expletives.Contains(_tokens[phrase.First]);
    }

    private readonly string? NameOf(Phrase phrase, string? speaker) =>
        _resolver.Resolve(phrase) is { } party && !IsSame(party.Name, speaker) ? party.Name : null;

    private static bool IsSame(string name, string? speaker) =>
        speaker is not null && (speaker.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(speaker, StringComparison.OrdinalIgnoreCase));
}
