using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>What a sentence leaves behind for those after it.</summary>
internal ref partial struct SpeakerResolver
{
    /// <summary>Notes the names of a sentence, for the pronouns of those after it; the sentences come in their order.</summary>
    public void Note(in SentenceDraft sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        LastSubject = null;
        var last = -1;
        for (; _noted < _capitals.Length && _capitals[_noted] < end; _noted++)
        {
            var i = _capitals[_noted];
            if (i <= last || i < start || !_tokens[i].Has(TokenTraits.Name) || _tokens[i].Has(TokenTraits.Quoted)) continue;
            last = i;
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
        }

        if (sentence.Sets.Meets(_holders)) NoteBodies(start, end);
    }

    // "Ruslands ambassade", "the prime minister": who may speak next without a name of their own.
    private void NoteBodies(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_tokens[i].Sets.Meets(_holders) || _tokens[i].Has(TokenTraits.Quoted) || !_phrases.IsHolder(i) || _pack.Pronouns.ContainsKey(_tokens[i].Hash)) continue;
            if (i + 1 < end && NameIndex.IsNameWord(_tokens[i + 1])) continue;
            var first = i;
            while (first > start && i - first < 4 && _tokens[first - 1].Kind == TokenKind.Word && !_pack.PhraseStops.Contains(_tokens[first - 1])
                && !_pack.Auxiliaries.Contains(_tokens[first - 1]) && _tokens[first - 1].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Cconj or PartOfSpeech.Adp))
            {
                first--;
                if (_pack.Determiners.Contains(_tokens[first])) break;
            }

            var phrase = new Phrase(first, i + 1);
            var body = new NamedSpeaker(TextOf(phrase), IsPersonNoun(phrase), null);
            body = Named(i, end) ?? body;
            if (body.IsPerson && !_pack.IndefiniteArticles.Contains(_tokens[phrase.First]) && phrase.End - phrase.First > 1) _persons.Add(ByRole(phrase) is { } named ? new NamedSpeaker(named.Text, true, null) { Gender = GenderOf(named.First) } : body);
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
}
