using Rhetor.Documents;

namespace Rhetor.Languages.Attribution;

/// <summary>Which part of a phrase is a name, and what a name is the name of.</summary>
internal ref partial struct SpeakerResolver
{
    private readonly bool IsBody(Phrase name) => _phrases.IsHolder(name.End - 1) || _tokens[name.End - 1].Has(TokenTraits.AllCaps);

    // "Danes", "Weiler Hospital": neither is a "he".
    private readonly bool IsPeopleOrPlace(int i) =>
        _pack.Institutions.Contains(_tokens[i]) || (_tokens[i].Pos == PartOfSpeech.Propn && _tokens[i].Feats is { } feats && feats.Contains("Number=Plur", StringComparison.Ordinal));

    private readonly Phrase WithoutRelative(Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation && _tokens[i].Mark == Mark.Comma) return new Phrase(phrase.First, i);
        }

        return phrase;
    }

    private readonly bool IsPersonNoun(Phrase phrase) => _pack.PersonNouns.Contains(_tokens[phrase.End - 1]);

    private readonly bool IsPersonName(NameIndex.Name name) =>
        name.Words is >= 2 and <= 4 && !IsThing(name) && !_pack.Institutions.Contains(_tokens[name.End - 1]) && !_phrases.IsHolder(name.End - 1) && !_tokens[name.End - 1].Has(TokenTraits.AllCaps) && !_tokens[name.First].Has(TokenTraits.AllCaps);

    // "the Great Belt", "the General Staff": an article makes it a thing, unless a first name says otherwise.
    private readonly bool IsThing(NameIndex.Name name) =>
        Known(name.First) == Gender.Unknown && (_tokens[name.End - 1].Pos == PartOfSpeech.Adj || HasArticle(name.First));

    // "the 40-metre Lazy Susan", but not "the manager Steve Mallory"
    private readonly bool HasArticle(int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            if (_pack.Determiners.Contains(_tokens[i]) && !_pack.PossessivePronouns.Contains(_tokens[i])) return true;
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || _phrases.IsHolder(i) || _pack.PersonNouns.Contains(_tokens[i]) || _tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun)) return false;
        }

        return false;
    }

    // The last run of capitalised words that is no genitive before a noun; the part before a comma goes first.
    private readonly Phrase LastName(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_tokens[i].Mark != Mark.Comma) continue;
            var head = LastName(new Phrase(phrase.First, i));
            return !head.IsEmpty && head.End == i ? head : LastName(new Phrase(i + 1, phrase.End)) is { IsEmpty: false } tail ? tail : head;
        }

        // "Ane Lykke fra foreningen Ulven Velkommen": who she is comes first, whom she speaks for last.
        for (var i = phrase.First + 1; i < phrase.End - 1; i++)
        {
            if (!_pack.InnerPrepositions.Contains(_tokens[i]) || !NameIndex.IsNameWord(_tokens[i - 1])) continue;
            if (LastName(new Phrase(phrase.First, i)) is { IsEmpty: false } head && head.End == i) return head;
        }

        var at = phrase.End - 1;
        while (at >= phrase.First)
        {
            if (!NameIndex.IsNameWord(_tokens[at]) || (at == phrase.First && (_pack.Determiners.Contains(_tokens[at]) || IsSentenceRole(at))))
            {
                at--;
                continue;
            }

            var first = at;
            while (first > phrase.First && (NameIndex.IsNameWord(_tokens[first - 1])
                || (first - 1 > phrase.First && _pack.NameParticles.Contains(_tokens[first - 1]) && NameIndex.IsNameWord(_tokens[first - 2])))) first--;
            if (first == phrase.First && first < at && (IsSentenceRole(first) || IsOpener(first))) first++;
            if (first <= at && (_pack.Determiners.Contains(_tokens[first]) && first < at)) first++;
            if (at + 1 < phrase.End && IsGenitive(at)) at = first - 1;
            else if (first > phrase.First && IsPreposition(first - 1)) return HeadBefore(phrase, first - 1);
            else return new Phrase(first, at + 1);
        }

        return Phrase.None;
    }

    // "the embassy of France", "ministeren i Kina": the name only says where; the head before the preposition counts.
    private readonly Phrase HeadBefore(Phrase phrase, int preposition)
    {
        var head = new Phrase(phrase.First, preposition);
        return head.IsEmpty ? Phrase.None : LastName(head);
    }

    // "Kaptajn Lone Dam": a role that is capitalised because it opens the sentence.
    private readonly bool IsSentenceRole(int i) => _phrases.IsHolder(i) && !_tokens[i].Has(TokenTraits.AllCaps) && IsFirstWord(i);

    // "Most Danes": a capital that is the sentence's.
    private readonly bool IsOpener(int i) => _pack.Tokenizer.Starters.Contains(_tokens[i].Hash) && IsFirstWord(i);

    private readonly bool IsFirstWord(int i) => i == 0 || _tokens[i].Gap != Gap.Inline || _tokens[i - 1].Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.DoubleQuote or Mark.Colon;

    private readonly bool IsPreposition(int i) => _pack.InnerPrepositions.Contains(_tokens[i]) || _pack.PhraseStops.Contains(_tokens[i]);

    private readonly bool IsGenitive(int i) =>
        _pack.Tokenizer.SplitsClitics
            ? i + 1 < _tokens.Length && _tokens[i + 1].Kind == TokenKind.Word && _text[_tokens[i + 1].Start] is '\'' or '\u2019'
            : _text[_tokens[i].End - 1] is 's' or '\'' or '\u2019' && i + 1 < _tokens.Length && !NameIndex.IsNameWord(_tokens[i + 1]) && _tokens[i + 1].Kind == TokenKind.Word;
}
