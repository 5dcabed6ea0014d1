using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// Makes the most specific name of a phrase: the name inside it, the fuller form that the text has elsewhere, the person whom a
/// role or a pronoun stands for. Remembers who spoke.
/// </summary>
internal ref struct SpeakerResolver
{
    private readonly SourceText _text;
    private readonly ReadOnlySpan<Draft> _tokens;
    private readonly NameIndex _names;
    private readonly LanguagePack _pack;

    public SpeakerResolver(SourceText text, ReadOnlySpan<Draft> tokens, NameIndex names, LanguagePack pack)
    {
        _text = text;
        _tokens = tokens;
        _names = names;
        _pack = pack;
    }

    /// <summary>The last holder of words.</summary>
    public string? Last { get; private set; }

    /// <summary>The last person named, speaker or not.</summary>
    public string? LastPerson { get; private set; }

    public void Spoke(string? speaker)
    {
        if (speaker is not null) Last = speaker;
    }

    /// <summary>Notes the names of a sentence, for the pronouns of those after it.</summary>
    public void Note(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_tokens[i].Has(TokenTraits.Name) || _tokens[i].Has(TokenTraits.Quoted)) continue;
            var last = i;
            while (last + 1 < end && _tokens[last + 1].Has(TokenTraits.Name)) last++;
            if (_names.ByLast(_tokens[last].Hash) is { Words: >= 2 } name)
            {
                LastPerson = name.Text;
                return;
            }

            i = last;
        }
    }

    public readonly string? Resolve(Phrase phrase)
    {
        if (phrase.IsEmpty) return null;
        if (phrase.End - phrase.First == 1 && _pack.Pronouns.TryGetValue(_tokens[phrase.First].Hash, out var referent))
            return referent is Referent.He or Referent.She ? LastPerson ?? Last : Last ?? LastPerson;
        if (phrase.End - phrase.First == 1 && _pack.SelfPronouns.Contains(_tokens[phrase.First].Hash)) return null;
        var name = LastName(phrase);
        if (!name.IsEmpty)
        {
            var fuller = _names.ByLast(_tokens[name.End - 1].Hash);
            return fuller is not null && fuller.Words > name.End - name.First ? fuller.Text : TextOf(name);
        }

        return ByRole(phrase) ?? TextOf(phrase);
    }

    // The last run of capitalised words that is no genitive before a noun.
    private readonly Phrase LastName(Phrase phrase)
    {
        var at = phrase.End - 1;
        while (at >= phrase.First)
        {
            if (!NameIndex.IsNameWord(_tokens[at]) || (at == phrase.First && _pack.Determiners.Contains(_tokens[at].Hash)))
            {
                at--;
                continue;
            }

            var first = at;
            while (first > phrase.First && (NameIndex.IsNameWord(_tokens[first - 1])
                || (first - 1 > phrase.First && _pack.NameParticles.Contains(_tokens[first - 1].Hash) && NameIndex.IsNameWord(_tokens[first - 2])))) first--;
            if (at + 1 < phrase.End && IsGenitive(at)) at = first - 1;
            else if (first > phrase.First && IsPreposition(first - 1) && at + 1 == phrase.End && first - 1 > phrase.First) return Phrase.None;
            else return new Phrase(first, at + 1);
        }

        return Phrase.None;
    }

    private readonly bool IsPreposition(int i) => _pack.PhraseStops.Contains(_tokens[i].Hash) || _pack.NameParticles.Contains(_tokens[i].Hash);

    private readonly bool IsGenitive(int i) =>
        (i + 1 < _tokens.Length && _pack.Tokenizer.SplitsClitics && _tokens[i + 1].Kind == TokenKind.Word && _text[_tokens[i + 1].Start] is '\'' or '\u2019')
        || (!_pack.Tokenizer.SplitsClitics && _text[_tokens[i].End - 1] is 's' or '\'' or '\u2019' && i + 1 < _tokens.Length && !NameIndex.IsNameWord(_tokens[i + 1]));

    private readonly string? ByRole(Phrase phrase)
    {
        var head = _tokens[phrase.End - 1];
        if (_names.ByRole(head.Hash) is { } named) return named.Text;
        if (_pack.DefiniteEndings.Length == 0) return null;
        var form = TokenText.Fold(_text.AsSpan(head.Span()));
        foreach (var ending in _pack.DefiniteEndings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal)
                && _names.ByRole(TokenText.Hash(form.AsSpan(0, form.Length - ending.Length))) is { } role) return role.Text;
        }

        return null;
    }

    private readonly string TextOf(Phrase phrase) =>
        _text.ToString(TextSpan.FromBounds(_tokens[phrase.First].Start, _tokens[phrase.End - 1].End));
}
