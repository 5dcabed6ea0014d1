using Rhetor.Documents;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

// Who a reporting verb belongs to: the subject before it, behind it, or of the clause that it hangs on.
internal readonly ref partial struct ReportFinder
{
    // The subject before the verb, or behind it where something else opens the clause.
    private Phrase Subject(int i, ReportingVerb verb, in SentenceDraft sentence, VerbGroup group, ref Complement follows, ref int complementEnd)
    {
        var before = Phrase.None;
        if (i > sentence.Start && !(group.First < i && group.Split.End > 0))
        {
            var end = group.First;
            if (end > sentence.Start && _pack.Relatives.Contains(_tokens[end - 1]))
            {
                if (verb.Use == ReportingUse.Act && follows != Complement.Clause) return Phrase.None;
                before = Antecedent(end - 1, sentence.Start);
            }
            else before = _phrases.Backward(end, sentence.Start);
            // "The office has issued a warning and says that …"
            if (before.IsEmpty && end > sentence.Start && _pack.Coordinating.Contains(_tokens[end - 1])
                && !_pack.Adverbs.Contains(_tokens[sentence.Start])) before = _phrases.Forward(sentence.Start, i);
        }

        if (group.Split.End > 0) return group.Split;
        if (verb.Form == VerbForm.Gerund) return GerundSubject(i, sentence);
        if (!before.IsEmpty && !NeedsInversion(before, i, sentence)) return before;
        if (!_danish && verb.Use is not (ReportingUse.Quote or ReportingUse.Say)) return Phrase.None;
        if (!CanInvert(verb)) return Phrase.None;
        var behind = _phrases.Forward(i + 1, sentence.End);
        if (behind.IsEmpty) return before;
        follows = Follows(behind.End - 1, sentence, out complementEnd);
        if (follows is Complement.None or Complement.Object && !before.IsEmpty && IsPronounSubject(before)) follows = Complement.Clause;
        if (follows is Complement.None && StartsWithObject(i, sentence)) follows = Complement.Clause;
        return behind;
    }

    // "Det oplyser guvernøren": the object opens the clause.
    private bool StartsWithObject(int i, in SentenceDraft sentence) => _danish && i > sentence.Start && i - sentence.Start <= SplitReach;

    private bool IsPronounSubject(Phrase phrase) => _danish && phrase.End - phrase.First == 1 && _pack.SelfPronouns.Contains(_tokens[phrase.First]);

    private bool NeedsInversion(Phrase before, int i, in SentenceDraft sentence)
    {
        if (!_danish || i + 1 >= sentence.End) return false;
        ref readonly var next = ref _tokens[i + 1];
        if (_pack.Nominatives.Contains(next)) return !(next.Pos == PartOfSpeech.Det && _phrases.CanHold(before));
        if (IsPronounSubject(before)) return next.Kind == TokenKind.Word && !_pack.PhraseStops.Contains(next);
        // "Den anklage svarede ministeren på": a charge says nothing, so it is the object that opens the clause.
        return !_phrases.CanHold(before) && _phrases.Forward(i + 1, sentence.End) is { IsEmpty: false } behind && _phrases.CanHold(behind);
    }

    private Phrase Antecedent(int relative, int start)
    {
        var end = relative;
        while (end > start && _tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        var phrase = _phrases.Backward(end, start);
        // "It surprises nobody, it is said by some observers, who …": what the clause before is about is not who speaks.
        for (var i = phrase.End - 1; i > phrase.First; i--)
        {
            if (_pack.PhraseStops.Contains(_tokens[i - 1]) && !_pack.InnerPrepositions.Contains(_tokens[i - 1]) && !_pack.Determiners.Contains(_tokens[i - 1])
                || _tokens[i - 1].Has(FeatureTraits.Finite)) return new Phrase(i, phrase.End);
        }

        return phrase;
    }

    // "X did Y, warning that Z": the subject opens the sentence.
    private Phrase GerundSubject(int i, in SentenceDraft sentence)
    {
        if (i == sentence.Start || _tokens[i - 1].Mark != Mark.Comma) return Phrase.None;
        var end = sentence.Start + 1;
        while (end < i && !_tokens[end].Has(FeatureTraits.Finite)) end++;
        return _phrases.Forward(sentence.Start, end);
    }
}
