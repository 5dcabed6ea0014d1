using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// Makes the most specific name of a phrase: the name inside it, the fuller form that the text has elsewhere, the person whom a
/// role or a pronoun stands for. Remembers who spoke.
/// </summary>
internal ref partial struct SpeakerResolver(SourceText text, ReadOnlySpan<Draft> tokens, ReadOnlySpan<int> capitals, NameIndex names, PhraseFinder phrases, LanguagePack pack)
{
    private const int Memory = 24;
    private const int KnownReach = 9;
    private readonly SourceText _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly ReadOnlySpan<int> _capitals = capitals;
    private int _noted;
    private readonly NameIndex _names = names;
    private readonly PhraseFinder _phrases = phrases;
    private readonly LanguagePack _pack = pack;
    private readonly WordSetBits _holders = pack.Holders.JoinTo(default).With(WordSetBits.HolderEnding);
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
            return new NamedSpeaker(bare, !IsBody(name) && !IsPeopleOrPlace(name.End - 1) && (words >= 2 || rest == name), span) { Gender = GenderOf(name.First) };
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
            if (_pack.KnownAs.Contains(_tokens[i])) known = true;
            else if (known && NameIndex.IsNameWord(_tokens[i]) && (_pack.QuotedAs.Contains(_tokens[i - 1]) || _pack.KnownAs.Contains(_tokens[i - 1])))
                return new Phrase(i, NameIndex.RunEnd(_tokens, i, _tokens.Length, _pack));
        }

        return Phrase.None;
    }

    private readonly bool IsTitle(int i) => _phrases.IsHolder(i) || _pack.Titles.Contains(_tokens[i]);

    // "the same minister", "the same communiqué"
    private readonly bool IsSame(Phrase phrase)
    {
        for (var i = phrase.First; i < Math.Min(phrase.End, phrase.First + 2); i++)
        {
            if (_pack.Same.Contains(_tokens[i])) return true;
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
            if (token.Kind != TokenKind.Word || token.Has(TokenTraits.Capitalised) || _pack.PhraseStops.Contains(token)) return false;
        }

        return _phrases.IsHolder(phrase.End - 1) || _tokens[phrase.End - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj;
    }

    // A body keeps its whole phrase: "the Russian Defence Ministry in Moscow".
    private readonly string Whole(Phrase phrase, Phrase name) => TextOf(name.First >= phrase.First ? new Phrase(phrase.First, name.End) : name);

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

    private readonly string TextOf(Phrase phrase) =>
        _text.ToString(TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End));
}
