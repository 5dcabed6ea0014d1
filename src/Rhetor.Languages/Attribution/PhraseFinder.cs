using Rhetor.Documents;
using Rhetor.Languages.Clauses;

namespace Rhetor.Languages.Attribution;

/// <summary>Finds noun phrases before and behind a verb by closed classes, commas and capitals.</summary>
internal readonly ref struct PhraseFinder(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, LanguagePack pack)
{
    private const int Reach = 14;
    private const int AppositionReach = 16;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Draft> _tokens = tokens;
    private readonly LanguagePack _pack = pack;

    /// <summary>The noun phrase that begins at a token.</summary>
    public Phrase Forward(int i, int end)
    {
        var limit = Math.Min(end, i + Reach);
        var at = i;
        if (at >= limit || (_pack.PhraseStops.Contains(_tokens[at]) && !_pack.Determiners.Contains(_tokens[at])) || IsVerbAt(at)) return Phrase.None;
        if (_pack.Nominatives.Contains(_tokens[at]) && !_pack.Determiners.Contains(_tokens[at])) return new Phrase(at, at + 1);
        if (_pack.Pronouns.ContainsKey(_tokens[at].Hash) && (!_pack.Determiners.Contains(_tokens[at]) || !ContinuesPhrase(at, end))) return new Phrase(at, at + 1);
        var hadPreposition = false;
        while (at < limit)
        {
            ref readonly var token = ref _tokens[at];
            if (token.Kind == TokenKind.Punctuation || token.Has(TokenTraits.Quoted)) break;
            if (at > i + 1 && _pack.Determiners.Contains(token) && !_pack.PhraseStops.Contains(_tokens[at - 1])) break;
            // "Ifølge avisen Østposten glæder han sig": the clause goes on with its verb.
            if (at > i && token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Has(FeatureTraits.Finite) && !token.Has(TokenTraits.Capitalised)) break;
            if (at > i && _pack.PhraseStops.Contains(token))
            {
                // "guvernøren i Odesa-regionen", "talsmand for politiet Per Holm": one prepositional phrase inside.
                if (hadPreposition || !_pack.InnerPrepositions.Contains(token) || at + 1 >= limit || !IsNounStart(at + 1)) break;
                hadPreposition = true;
            }

            at++;
        }

        if (at == i) return Phrase.None;
        return new Phrase(i, WithApposition(i, at, end));
    }

    // "said the manager, Steve Mallory": an apposition names the person.
    private int WithApposition(int first, int at, int end)
    {
        if (at + 1 >= end || _tokens[at].Mark != Mark.Comma || EndsWithName(first, at)) return at;
        var start = at + 1;
        while (start < Math.Min(end, at + 4) && _tokens[start].Kind == TokenKind.Word && !NameIndex.IsNameWord(_tokens[start])
            && !_pack.PhraseStops.Contains(_tokens[start]) && !_pack.Determiners.Contains(_tokens[start])) start++;
        if (start >= end || !NameIndex.IsNameWord(_tokens[start])) return at;
        return NameIndex.RunEnd(_tokens, start, end, _pack) is var name && (name - start >= 2 || start > at + 1) ? name : at;
    }

    /// <summary>The noun phrase that ends before a token, through an apposition or a relative clause between commas.</summary>
    public Phrase Backward(int end, int start)
    {
        if (end <= start) return Phrase.None;
        if (_tokens[end - 1].Mark == Mark.Comma || _tokens[end - 1].Mark == Mark.CloseBracket) return BackwardOverInsertion(end, start);
        // "med det de kalder": a pronoun before its verb is the whole subject.
        if (_pack.Determiners.Contains(_tokens[end - 1]) && _pack.Nominatives.Contains(_tokens[end - 1])) return new Phrase(end - 1, end);
        var first = end;
        while (first > start && end - first < Reach)
        {
            ref readonly var token = ref _tokens[first - 1];
            // "72% of Danes say": the sign belongs to its number.
            if (_text[token.Start] == '%' && first - 1 > start && _tokens[first - 2].Kind == TokenKind.Number)
            {
                first -= 2;
                continue;
            }

            // "Carter, 41, said"; "Carter (S) said".
            if (token.Kind == TokenKind.Punctuation) break;

            if (token.Has(TokenTraits.Quoted)) break;
            // "A doctor who has met every convoy said": the subject stands before the relative clause.
            if (_pack.Relatives.Contains(token) && first - 1 > start && _tokens[first - 2].Kind == TokenKind.Word && first < end && !_pack.Expletives.Contains(token))
                return Backward(first - 1, Math.Max(start, first - 1 - Reach));
            if (_pack.Complementizers.Contains(token) || (_pack.ClauseOpeners.Contains(token) && !JoinsNames(first - 1, start, end))) break;
            first--;
        }

        first = Trim(first, end);
        return first < end ? new Phrase(first, end) : Phrase.None;
    }

    private bool JoinsNames(int i, int start, int end) =>
        _pack.Coordinators.Contains(_tokens[i]) && i > start && i + 1 < end && _tokens[i - 1].Kind == TokenKind.Word && _tokens[i + 1].Kind == TokenKind.Word
        && ((NameIndex.IsNameWord(_tokens[i - 1]) && NameIndex.IsNameWord(_tokens[i + 1])) || (IsHolder(i - 1) && IsHolder(end - 1)));

    private Phrase BackwardOverInsertion(int end, int start)
    {
        var open = _tokens[end - 1].Mark == Mark.CloseBracket ? Mark.OpenBracket : Mark.Comma;
        var at = end - 2;
        var limit = Math.Max(start, end - 40);
        var quoted = false;
        while (at > limit && _tokens[at].Mark != open)
        {
            quoted |= _tokens[at].Has(TokenTraits.Quoted);
            at--;
        }

        if (at <= start || _tokens[at].Mark != open || quoted) return Phrase.None;
        var relative = _pack.Relatives.Contains(_tokens[at + 1]);
        // A comma inside the insertion: go on to the one before.
        var head = Backward(at, start);
        if (head.IsEmpty) return Phrase.None;
        var near = end - 1 - at <= AppositionReach;
        return relative || open == Mark.OpenBracket || !near || (EndsWithName(head.First, head.End) && !IsNamedBetween(head, at + 1, end - 1)) ? head : new Phrase(head.First, end - 1);
    }

    // "redaktør af Magasinet Nyt, Finn Holm, siger": the name of the body only tells where he works.
    private bool IsNamedBetween(Phrase head, int first, int end) =>
        end - first >= 2 && NameIndex.RunEnd(_tokens, first, end, _pack) == end && NameIndex.IsNameWord(_tokens[first]) && !NameIndex.IsNameWord(_tokens[head.First]);

    // Cuts adverbs and prepositional phrases off the front of a phrase: "On Monday the minister".
    private int Trim(int first, int end)
    {
        while (first < end && (_pack.Adverbs.Contains(_tokens[first]) || _pack.ClauseOpeners.Contains(_tokens[first])
            || _pack.CalendarNames.Contains(_tokens[first]) || (_tokens[first].Pos == PartOfSpeech.Adv && !_pack.Determiners.Contains(_tokens[first])))) first++;
        if (first >= end) return end;
        if (!_pack.PhraseStops.Contains(_tokens[first]) || _pack.Determiners.Contains(_tokens[first])) return first;
        if (_pack.Pronouns.ContainsKey(_tokens[end - 1].Hash)) return end - 1;
        // A preposition opens the region: the subject is what a new determiner or name opens after it.
        for (var i = end - 1; i > first + 1; i--)
        {
            var opens = _pack.Determiners.Contains(_tokens[i]) || (NameIndex.IsNameWord(_tokens[i]) && !NameIndex.IsNameWord(_tokens[i - 1]));
            if (!opens) continue;
            if (_pack.PhraseStops.Contains(_tokens[i - 1])) continue;
            return i;
        }

        return end;
    }

    /// <summary>Whether a phrase can hold words: a pronoun, a name, a person or a body.</summary>
    public bool CanHold(Phrase phrase)
    {
        if (phrase.IsEmpty) return false;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_tokens[i].Has(TokenTraits.Name) || IsHolder(i) || OpensLikeName(i)) return true;
        }

        return _pack.Pronouns.ContainsKey(_tokens[phrase.First].Hash);
    }

    // A capital that opens a sentence may be a name's: it is where the word has no ending of a definite noun.
    private bool OpensLikeName(int i)
    {
        ref readonly var token = ref _tokens[i];
        if (!NameIndex.IsNameWord(token) || _pack.Tokenizer.Starters.Contains(token.Hash) || _pack.Determiners.Contains(token)
            || _pack.PhraseStops.Contains(token) || _pack.Adverbs.Contains(token)) return false;
        var form = _text[token.Start..token.End];
        foreach (var ending in _pack.CommonEndings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal) && !form.EndsWith("sen", StringComparison.Ordinal)) return false;
        }

        return true;
    }

    public bool IsHolder(int i)
    {
        ref readonly var token = ref _tokens[i];
        return token.Kind == TokenKind.Word && (_pack.Holders.Contains(token) || token.Sets.Has(WordSetBits.HolderEnding));
    }

    /// <summary>The hash of the noun for people that ends a compound ("minister" in "transportminister"), or 0.</summary>
    public ulong HolderSuffix(int i)
    {
        var form = _text[_tokens[i].Start.._tokens[i].End];
        var best = _pack.HolderEndings.Longest(form, 2);
        return best == 0 ? 0 : Rhetor.Text.TokenText.Hash(form[^best..]);
    }

    /// <summary>Whether a token is a genitive of a noun for people: "ministerens".</summary>
    public bool IsHolderGenitive(int i)
    {
        ref readonly var token = ref _tokens[i];
        var form = _text[token.Start..(token.End - 1)];
        if (_pack.Holders.Contains(Rhetor.Text.TokenText.Hash(form))) return true;
        return _pack.HolderEndings.Longest(form) > 0;
    }

    private bool EndsWithName(int first, int end) => end > first && NameIndex.IsNameWord(_tokens[end - 1]) && _tokens[end - 1].Has(TokenTraits.Name) && !IsHolder(end - 1);

    private bool ContinuesPhrase(int i, int end) =>
        i + 1 < end && _tokens[i + 1].Kind == TokenKind.Word && !_pack.PhraseStops.Contains(_tokens[i + 1]) && !_pack.Adverbs.Contains(_tokens[i + 1])
        && !_tokens[i + 1].Has(TokenTraits.Quoted);

    private bool IsNounStart(int i) => _tokens[i].Kind == TokenKind.Word && (!_pack.PhraseStops.Contains(_tokens[i]) || _pack.Determiners.Contains(_tokens[i]));

    private bool IsVerbAt(int i) => _pack.Auxiliaries.Contains(_tokens[i]);
}
