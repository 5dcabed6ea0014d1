using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// Makes the most specific name of a phrase: the name inside it, the fuller form that the text has elsewhere, the person whom a
/// role or a pronoun stands for. Remembers who spoke.
/// </summary>
internal ref struct SpeakerResolver(SourceText text, ReadOnlySpan<Draft> tokens, NameIndex names, PhraseFinder phrases, LanguagePack pack)
{
    private readonly SourceText _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly NameIndex _names = names;
    private readonly PhraseFinder _phrases = phrases;
    private readonly LanguagePack _pack = pack;

    /// <summary>The last holder of words.</summary>
    public NamedSpeaker? Last { get; private set; }

    /// <summary>The last person who held words.</summary>
    public NamedSpeaker? LastPersonSpeaking { get; private set; }

    /// <summary>The last body that held words.</summary>
    public NamedSpeaker? LastBody { get; private set; }

    /// <summary>The last person named, speaker or not.</summary>
    public NamedSpeaker? LastPerson { get; private set; }

    /// <summary>The person who opened the last sentence as its subject.</summary>
    public NamedSpeaker? LastSubject { get; private set; }

    public void Spoke(NamedSpeaker? speaker)
    {
        if (speaker is null) return;
        Last = speaker;
        if (speaker.IsPerson) LastPersonSpeaking = speaker;
        else LastBody = speaker;
    }

    /// <summary>Notes the names of a sentence, for the pronouns of those after it.</summary>
    public void Note(int start, int end)
    {
        LastSubject = null;
        for (var i = start; i < end; i++)
        {
            if (!_tokens[i].Has(TokenTraits.Name) || _tokens[i].Has(TokenTraits.Quoted)) continue;
            var last = i;
            while (last + 1 < end && _tokens[last + 1].Has(TokenTraits.Name)) last++;
            if (_names.ByLast(_tokens[last].Hash) is { } name && IsPersonName(name))
            {
                var person = new NamedSpeaker(name.Text, true, null);
                LastPerson = person;
                if (i - start <= 3) LastSubject ??= person;
            }

            i = last;
        }
    }

    public readonly NamedSpeaker? Resolve(Phrase phrase)
    {
        if (phrase.IsEmpty) return null;
        var span = TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End);
        if (phrase.End - phrase.First == 1)
        {
            var hash = _tokens[phrase.First].Hash;
            if (_pack.Pronouns.TryGetValue(hash, out var referent)) return Pronoun(referent) is { } named ? named with { Span = span } : null;
            if (_pack.SelfPronouns.Contains(hash)) return null;
        }

        var name = LastName(phrase);
        if (!name.IsEmpty)
        {
            var fuller = _names.ByLast(_tokens[name.End - 1].Hash);
            var words = name.End - name.First;
            if (fuller is not null && fuller.Words > words && !_tokens[name.End - 1].Has(TokenTraits.AllCaps)) return new NamedSpeaker(fuller.Text, IsPersonName(fuller), span);
            var rest = phrase.End > name.End || (name.First > phrase.First && !IsTitle(name.First - 1)) ? phrase : name;
            var bare = IsBody(name) ? Whole(phrase, name) : TextOf(name);
            return new NamedSpeaker(bare, !IsBody(name) && (words >= 2 || rest == name), span);
        }

        if (ByRole(phrase) is { } role) return new NamedSpeaker(role.Text, true, span);
        return new NamedSpeaker(TextOf(WithoutRelative(phrase)), IsPersonNoun(phrase), span);
    }

    private readonly bool IsTitle(int i) => _phrases.IsHolder(i);

    // A body keeps its whole phrase: "the Russian Defence Ministry in Moscow".
    private readonly string Whole(Phrase phrase, Phrase name) => TextOf(name.First >= phrase.First ? new Phrase(phrase.First, name.End) : name);

    private readonly bool IsBody(Phrase name) => _phrases.IsHolder(name.End - 1) || _tokens[name.End - 1].Has(TokenTraits.AllCaps);

    private readonly Phrase WithoutRelative(Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation && _tokens[i].Mark == Mark.Comma) return new Phrase(phrase.First, i);
        }

        return phrase;
    }

    private readonly bool IsPersonNoun(Phrase phrase) => _pack.PersonNouns.Contains(_tokens[phrase.End - 1].Hash);

    private readonly bool IsPersonName(NameIndex.Name name) =>
        name.Words is >= 2 and <= 4 && !_phrases.IsHolder(name.End - 1) && !_tokens[name.End - 1].Has(TokenTraits.AllCaps) && !_tokens[name.First].Has(TokenTraits.AllCaps);

    private readonly NamedSpeaker? Pronoun(Referent referent)
    {
        if (referent is Referent.He or Referent.She)
        {
            if (LastSubject is not null && LastSubject.Name != Last?.Name) return LastSubject;
            if (Last is { IsPerson: true }) return Last;
            return LastPersonSpeaking ?? LastPerson ?? Last;
        }

        return LastBody ?? Last ?? LastPerson;
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

        var at = phrase.End - 1;
        while (at >= phrase.First)
        {
            if (!NameIndex.IsNameWord(_tokens[at]) || (at == phrase.First && (_pack.Determiners.Contains(_tokens[at].Hash) || IsSentenceRole(at))))
            {
                at--;
                continue;
            }

            var first = at;
            while (first > phrase.First && (NameIndex.IsNameWord(_tokens[first - 1])
                || (first - 1 > phrase.First && _pack.NameParticles.Contains(_tokens[first - 1].Hash) && NameIndex.IsNameWord(_tokens[first - 2])))) first--;
            if (first == phrase.First && first < at && IsSentenceRole(first)) first++;
            if (first <= at && (_pack.Determiners.Contains(_tokens[first].Hash) && first < at)) first++;
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

    private readonly bool IsFirstWord(int i) => i == 0 || _tokens[i].Gap != Gap.Inline || _tokens[i - 1].Mark is Mark.Stop or Mark.Question or Mark.Exclamation or Mark.DoubleQuote or Mark.Colon;

    private readonly bool IsPreposition(int i) => _pack.InnerPrepositions.Contains(_tokens[i].Hash) || _pack.PhraseStops.Contains(_tokens[i].Hash);

    private readonly bool IsGenitive(int i) =>
        _pack.Tokenizer.SplitsClitics
            ? i + 1 < _tokens.Length && _tokens[i + 1].Kind == TokenKind.Word && _text[_tokens[i + 1].Start] is '\'' or '\u2019'
            : _text[_tokens[i].End - 1] is 's' or '\'' or '\u2019' && i + 1 < _tokens.Length && !NameIndex.IsNameWord(_tokens[i + 1]) && _tokens[i + 1].Kind == TokenKind.Word;

    private readonly NameIndex.Name? ByRole(Phrase phrase)
    {
        var head = _tokens[phrase.End - 1];
        if (phrase.End - phrase.First > 3) return null;
        if (_names.ByRole(head.Hash) is { } named) return named;
        if (_pack.DefiniteEndings.Length == 0) return null;
        var form = TokenText.Fold(_text.AsSpan(head.Span()));
        foreach (var ending in _pack.DefiniteEndings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal)
                && _names.ByRole(TokenText.Hash(form.AsSpan(0, form.Length - ending.Length))) is { } role) return role;
        }

        return null;
    }

    private readonly string TextOf(Phrase phrase) =>
        _text.ToString(TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End));
}
