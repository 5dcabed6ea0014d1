using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

// What the weights are told of a report.
internal readonly ref partial struct ReportFinder
{
    private ReportShape ShapeOf(int i, ReportingVerb verb, VerbGroup group, Phrase subject, Complement follows, in SentenceDraft sentence) => new()
    {
        Lemma = Rhetor.Text.TokenText.Hash(verb.Lemma) ^ verb.Particle,
        Use = verb.Use,
        Form = verb.Form,
        Follows = (byte)follows,
        Holds = _phrases.CanHold(subject),
        Negated = group.Negated,
        Modal = group.Modal,
        Passive = group.Passive,
        Particle = verb.Particle != 0,
        Relative = group.First > sentence.Start && _pack.Relatives.Contains(_tokens[group.First - 1]),
        Subordinate = subject.First > sentence.Start && !subject.IsEmpty && subject.First < i && _pack.ClauseOpeners.Contains(_tokens[subject.First - 1]),
        Subject = KindOf(subject),
        Next = i + 1 < sentence.End ? (_pack.PhraseStops.Contains(_tokens[i + 1]) || _pack.Complementizers.Contains(_tokens[i + 1]) ? _tokens[i + 1].Hash : (ulong)_tokens[i + 1].Kind) : 0,
    };

    private SubjectKind KindOf(Phrase subject)
    {
        if (subject.IsEmpty) return SubjectKind.None;
        var first = _tokens[subject.First].Hash;
        if (subject.End - subject.First == 1 && _pack.SelfPronouns.Contains(first)) return SubjectKind.Self;
        if (_pack.Indefinites.Contains(first)) return SubjectKind.Indefinite;
        if (subject.End - subject.First == 1 && _pack.Pronouns.ContainsKey(first)) return SubjectKind.Pronoun;
        var holder = false;
        for (var i = subject.First; i < subject.End; i++)
        {
            if (_tokens[i].Has(TokenTraits.Name)) return SubjectKind.Name;
            holder |= _phrases.IsHolder(i);
        }

        return holder ? SubjectKind.Holder : _phrases.CanHold(subject) ? SubjectKind.Capital : SubjectKind.Common;
    }
}
