using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// Makes the most specific name of a phrase: the name inside it, the fuller form that the text has elsewhere, the person whom a
/// role or a pronoun stands for. Remembers who spoke.
/// </summary>
internal ref struct SpeakerResolver(SourceText text, ReadOnlySpan<Draft> tokens, NameIndex names, PhraseFinder phrases, LanguagePack pack)
{
    private const int Memory = 24;
    private const int KnownReach = 9;
    private readonly SourceText _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly NameIndex _names = names;
    private readonly PhraseFinder _phrases = phrases;
    private readonly LanguagePack _pack = pack;
    private readonly Dictionary<ulong, NamedSpeaker> _bodies = [];
    private readonly List<NamedSpeaker> _persons = [];
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);

    /// <summary>The last holder of words.</summary>
    public NamedSpeaker? Last { get; private set; }

    /// <summary>Who spoke before <see cref="Last"/>.</summary>
    public NamedSpeaker? Previous { get; private set; }

    /// <summary>The last person who held words.</summary>
    public NamedSpeaker? LastPersonSpeaking { get; private set; }

    /// <summary>The last body that held words.</summary>
    public NamedSpeaker? LastBody { get; private set; }

    /// <summary>The last person named, speaker or not.</summary>
    public NamedSpeaker? LastPerson { get; private set; }

    /// <summary>The last woman named.</summary>
    public NamedSpeaker? LastWoman { get; private set; }

    /// <summary>The last man named.</summary>
    public NamedSpeaker? LastMan { get; private set; }

    /// <summary>The last body named by more than one word.</summary>
    public NamedSpeaker? LastNamedBody { get; private set; }

    /// <summary>The person who opened the last sentence as its subject.</summary>
    public NamedSpeaker? LastSubject { get; private set; }

    public void Spoke(NamedSpeaker? speaker)
    {
        if (speaker is null) return;
        if (Last is not null && Last.Name != speaker.Name) Previous = Last;
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
                var person = new NamedSpeaker(name.Text, true, null) { Gender = GenderOf(name.First) };
                LastPerson = person;
                _persons.Add(person);
                if (person.Gender == Gender.Woman) LastWoman = person;
                else if (person.Gender == Gender.Man) LastMan = person;
                if (i - start <= 4) LastSubject ??= person;
            }

            i = last;
        }

        NoteBodies(start, end);
    }

    // "Ruslands ambassade", "the prime minister": who may speak next without a name of their own.
    private void NoteBodies(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].Has(TokenTraits.Quoted) || !_phrases.IsHolder(i) || _pack.Pronouns.ContainsKey(_tokens[i].Hash)) continue;
            if (i + 1 < end && NameIndex.IsNameWord(_tokens[i + 1])) continue;
            var first = i;
            while (first > start && i - first < 4 && _tokens[first - 1].Kind == TokenKind.Word && !_pack.PhraseStops.Contains(_tokens[first - 1].Hash)
                && !_pack.Auxiliaries.Contains(_tokens[first - 1].Hash) && _tokens[first - 1].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Cconj or PartOfSpeech.Adp))
            {
                first--;
                if (_pack.Determiners.Contains(_tokens[first].Hash)) break;
            }

            var phrase = new Phrase(first, i + 1);
            var body = new NamedSpeaker(TextOf(phrase), IsPersonNoun(phrase), null);
            body = Named(i, end) ?? body;
            if (body.IsPerson && !_pack.IndefiniteArticles.Contains(_tokens[phrase.First].Hash) && phrase.End - phrase.First > 1) _persons.Add(ByRole(phrase) is { } named ? new NamedSpeaker(named.Text, true, null) { Gender = GenderOf(named.First) } : body);
            if (phrase.End - phrase.First > 1)
            {
                _bodies[_tokens[i].Hash] = body;
                if (_phrases.HolderSuffix(i) is var suffix and > 0) _bodies[suffix] = body;
                LastNamedBody = body;
            }

            if (first - start <= 1 && LastSubject is null) LastSubject = ByRole(phrase) is { } role ? new NamedSpeaker(role.Text, true, null) : body;
        }
    }

    // "præsidenten og Putins allierede, Alexander L.": the name that stands behind the role, over a comma.
    private readonly NamedSpeaker? Named(int role, int end)
    {
        for (var k = role + 1; k + 2 < Math.Min(end, role + 9); k++)
        {
            if (_tokens[k].Mark != Mark.Comma) continue;
            if (!_tokens[k + 1].Has(TokenTraits.Name) || !_tokens[k + 2].Has(TokenTraits.Name)) return null;
            var last = k + 2;
            while (last + 1 < end && _tokens[last + 1].Has(TokenTraits.Name)) last++;
            return _names.ByLast(_tokens[last].Hash) is { } name && IsPersonName(name) ? new NamedSpeaker(name.Text, true, null) { Gender = GenderOf(name.First) } : null;
        }

        return null;
    }

    private readonly Gender GenderOf(int first) => Known(first) is var known and not Gender.Unknown ? known
        : _tokens[first].Length > 3 && _text[_tokens[first].End - 1] == 'a' && _pack.FirstNames != FirstNames.None ? Gender.Woman : Gender.Unknown;

    private readonly Gender Known(int first) =>
        _pack.FirstNames.Women.Contains(_tokens[first].Hash) ? Gender.Woman : _pack.FirstNames.Men.Contains(_tokens[first].Hash) ? Gender.Man : Gender.Unknown;

    public readonly NamedSpeaker? Resolve(Phrase phrase)
    {
        if (phrase.IsEmpty) return null;
        if (phrase.End - phrase.First == 1 && _tokens[phrase.First].Kind == TokenKind.Mention && Alias(phrase.First) is { } alias) return alias;
        var span = TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End);
        if (phrase.End - phrase.First == 1)
        {
            var hash = _tokens[phrase.First].Hash;
            if (_pack.Pronouns.TryGetValue(hash, out var referent))
            {
                if (Pronoun(referent) is not { } named) return null;
                // "siger hun" tells what the name alone does not.
                if (referent is Referent.He or Referent.She && named.Gender == Gender.Unknown) _genders.TryAdd(named.Name, referent == Referent.He ? Gender.Man : Gender.Woman);
                return named with { Span = span };
            }

            if (_pack.SelfPronouns.Contains(hash)) return null;
        }

        var name = LastName(phrase);
        name = new Phrase(NameIndex.AfterTitles(_tokens, name.First, name.End, _pack), name.End);
        if (!name.IsEmpty && !IsModifier(name, phrase))
        {
            var fuller = _names.ByLast(_tokens[name.End - 1].Hash);
            var words = name.End - name.First;
            if (fuller is not null && fuller.Words > words && !_tokens[name.End - 1].Has(TokenTraits.AllCaps) && (words > 1 || !IsThing(fuller))) return new NamedSpeaker(fuller.Text, IsPersonName(fuller), span) { Gender = GenderOf(fuller.First) };
            var rest = phrase.End > name.End || (name.First > phrase.First && !IsTitle(name.First - 1)) ? phrase : name;
            var bare = IsBody(name) ? Whole(phrase, name) : TextOf(name);
            return new NamedSpeaker(bare, !IsBody(name) && (words >= 2 || rest == name), span) { Gender = GenderOf(name.First) };
        }

        if (KnownAs(phrase.End) is { IsEmpty: false } known) return new NamedSpeaker(TextOf(known), true, span) { Gender = GenderOf(known.First) };
        if (ByRole(phrase) is { } role) return new NamedSpeaker(role.Text, true, span) { Gender = GenderOf(role.First) };
        if (IsSame(phrase) && (_phrases.IsHolder(phrase.End - 1) ? LastPersonSpeaking ?? Last : Last) is { } same) return same with { Span = span };
        if (Body(phrase) is { } body) return body with { Span = span };
        return new NamedSpeaker(TextOf(WithoutRelative(phrase)), IsPersonNoun(phrase), span);
    }

    // "Dragan Mitić (@dmitic_bg)": the handle stands for the name before it.
    private readonly NamedSpeaker? Alias(int mention)
    {
        for (var i = 2; i < mention; i++)
        {
            if (_tokens[i].Hash != _tokens[mention].Hash || _tokens[i].Kind != TokenKind.Mention || _tokens[i - 1].Mark is not (Mark.OpenBracket or Mark.Comma) || !_tokens[i - 2].Has(TokenTraits.Name)) continue;
            return _names.ByLast(_tokens[i - 2].Hash) is { } name ? new NamedSpeaker(name.Text, true, _tokens[mention].Span()) : null;
        }

        return null;
    }

    // "a woman of 52 who is known in Kibumba as Mama Furaha", "en mand ved navn Per Holm"
    private readonly Phrase KnownAs(int from)
    {
        var known = false;
        for (var i = from; i + 1 < Math.Min(_tokens.Length, from + KnownReach); i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation) break;
            if (_pack.KnownAs.Contains(_tokens[i].Hash)) known = true;
            else if (known && NameIndex.IsNameWord(_tokens[i]) && (_pack.QuotedAs.Contains(_tokens[i - 1].Hash) || _pack.KnownAs.Contains(_tokens[i - 1].Hash)))
                return new Phrase(i, NameIndex.RunEnd(_tokens, i, _tokens.Length, _pack));
        }

        return Phrase.None;
    }

    private readonly bool IsTitle(int i) => _phrases.IsHolder(i) || _pack.Titles.Contains(_tokens[i].Hash);

    // "the same minister", "the same communiqué"
    private readonly bool IsSame(Phrase phrase)
    {
        for (var i = phrase.First; i < Math.Min(phrase.End, phrase.First + 2); i++)
        {
            if (_pack.Same.Contains(_tokens[i].Hash)) return true;
        }

        return false;
    }

    // "the UN secretary-general": the name only tells which one.
    private readonly bool IsModifier(Phrase name, Phrase phrase)
    {
        if (name.IsEmpty || name.End >= phrase.End || name.First < phrase.First || IsGenitive(name.End - 1)) return false;
        for (var i = name.End; i < phrase.End; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Mark == Mark.Dash && !token.Has(TokenTraits.SpaceBefore)) continue;
            if (token.Kind != TokenKind.Word || token.Has(TokenTraits.Capitalised) || _pack.PhraseStops.Contains(token.Hash)) return false;
        }

        return _phrases.IsHolder(phrase.End - 1) || _tokens[phrase.End - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj;
    }

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
        name.Words is >= 2 and <= 4 && !IsThing(name) && !_phrases.IsHolder(name.End - 1) && !_tokens[name.End - 1].Has(TokenTraits.AllCaps) && !_tokens[name.First].Has(TokenTraits.AllCaps);

    // "the Great Belt", "the General Staff": an article makes it a thing, unless a first name says otherwise.
    private readonly bool IsThing(NameIndex.Name name) =>
        Known(name.First) == Gender.Unknown && (_tokens[name.End - 1].Pos == PartOfSpeech.Adj || HasArticle(name.First));

    // "the 40-metre Lazy Susan", but not "the manager Steve Mallory"
    private readonly bool HasArticle(int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            if (_pack.Determiners.Contains(_tokens[i].Hash) && !_pack.PossessivePronouns.Contains(_tokens[i].Hash)) return true;
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || _phrases.IsHolder(i) || _pack.PersonNouns.Contains(_tokens[i].Hash) || _tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun)) return false;
        }

        return false;
    }

    private readonly NamedSpeaker? Pronoun(Referent referent)
    {
        if (referent is Referent.He or Referent.She)
        {
            var want = referent == Referent.He ? Gender.Man : Gender.Woman;
            if (LastSubject is not null && LastSubject.Name != Last?.Name && Fits(LastSubject, want)) return LastSubject;
            if (Last is { IsPerson: true } && Fits(Last, want)) return Last;
            if (LastPersonSpeaking is not null && Fits(LastPersonSpeaking, want)) return LastPersonSpeaking;
            if (LastPerson is not null && Fits(LastPerson, want)) return LastPerson;
            for (var i = _persons.Count - 1; i >= Math.Max(0, _persons.Count - Memory); i--)
            {
                if (Fits(_persons[i], want)) return _persons[i];
            }

            return (want == Gender.Man ? LastMan : LastWoman) ?? Last ?? LastPerson;
        }

        return LastBody ?? Last ?? LastPerson;
    }

    private readonly bool Fits(NamedSpeaker speaker, Gender want)
    {
        var gender = speaker.Gender == Gender.Unknown ? _genders.GetValueOrDefault(speaker.Name) : speaker.Gender;
        return gender == Gender.Unknown || gender == want;
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
            if (!_pack.InnerPrepositions.Contains(_tokens[i].Hash) || !NameIndex.IsNameWord(_tokens[i - 1])) continue;
            if (LastName(new Phrase(phrase.First, i)) is { IsEmpty: false } head && head.End == i) return head;
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
        if (_names.ByRole(head.Hash, phrase.First) is { } named) return named;
        if (_pack.DefiniteEndings.Length == 0) return null;
        var form = TokenText.Fold(_text.AsSpan(head.Span()));
        foreach (var ending in _pack.DefiniteEndings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal)
                && _names.ByRole(TokenText.Hash(form.AsSpan(0, form.Length - ending.Length)), phrase.First) is { } role) return role;
        }

        return null;
    }

    // "ambassaden" after "Ruslands ambassade", "the security service" after "the Norwegian security service".
    private readonly NamedSpeaker? Body(Phrase phrase)
    {
        var head = _tokens[phrase.End - 1];
        var definite = _pack.Determiners.Contains(_tokens[phrase.First].Hash);
        if (phrase.End - phrase.First > 1 && !definite) return null;
        if (_bodies.GetValueOrDefault(head.Hash) is { } known && (known.IsPerson || (known.Name.Length > TextOf(phrase).Length && Holds(known.Name, phrase)))) return known;
        if (phrase.End - phrase.First > 2) return null;
        var form = TokenText.Fold(_text.AsSpan(head.Span()));
        foreach (var ending in _pack.DefiniteEndings)
        {
            if (form.Length <= ending.Length + 3 || !form.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (_bodies.GetValueOrDefault(TokenText.Hash(form.AsSpan(0, form.Length - ending.Length))) is { } body) return body;
            if (ending == "et" && form.EndsWith("iet", StringComparison.Ordinal)
                && _bodies.GetValueOrDefault(TokenText.Hash(string.Concat(form.AsSpan(0, form.Length - 2), "um"))) is { } latin) return latin;
            if (ending == "en" && _bodies.GetValueOrDefault(TokenText.Hash(form.AsSpan(0, form.Length - 1))) is { } vowel) return vowel;
        }

        return null;
    }

    private readonly bool Holds(string name, Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End - 1; i++)
        {
            if (!name.AsSpan().Contains(_text.AsSpan(_tokens[i].Span()), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private readonly string TextOf(Phrase phrase) =>
        _text.ToString(TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End));
}
