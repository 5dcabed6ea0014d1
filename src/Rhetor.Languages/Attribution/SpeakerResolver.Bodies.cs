using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>Roles and bodies: who was introduced by one, and which one a short form stands for.</summary>
internal ref partial struct SpeakerResolver
{
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
        var definite = _pack.Determiners.Contains(_tokens[phrase.First]);
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
}
