using Rhetor.Documents;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>Reports without a reporting verb: nouns that say, modals of hearsay.</summary>
internal readonly ref partial struct ReportFinder
{
    private const int NounReach = 9;
    private const int PerfectReach = 6;

    // "The answer from Kyiv was that …", "there is talk that …": the noun reports where a form of "be" joins it to a clause.
    private bool TryNoun(int i, in SentenceDraft sentence, out Report report)
    {
        report = default;
        var at = i + 1;
        var between = Phrase.None;
        var impersonal = i > sentence.Start && HasBe(i, sentence.Start);
        var joined = impersonal;
        // "Rygtet i byen er, at …": what looks like a participle where a sentence opens is the noun.
        var noun = _tokens[i].Pos is PartOfSpeech.None or PartOfSpeech.Noun || (i == sentence.Start && _tokens[i].Has(FeatureTraits.Participle));
        if (!impersonal && !noun) return false;
        for (; at < Math.Min(sentence.End - 1, i + NounReach); at++)
        {
            ref readonly var token = ref _tokens[at];
            if (token.Kind == TokenKind.Punctuation && !(_danish && token.Mark == Mark.Comma)) return false;
            if (_pack.Complementizers.Contains(token) && (impersonal || token.Pos == PartOfSpeech.Sconj)) break;
            if (_pack.Be.Contains(token)) joined = true;
            else if (between.IsEmpty && IsSource(at)) between = _phrases.Forward(at + 1, sentence.End);
        }

        if (!joined || at >= sentence.End || !_pack.Complementizers.Contains(_tokens[at])) return false;
        var holder = Holder(i, sentence.Start);
        // "The rumour in town is that …": a place that nobody speaks for.
        if (holder.IsEmpty && _phrases.CanHold(between)) holder = between;
        var self = !holder.IsEmpty && _pack.SelfPronouns.Contains(_tokens[holder.First]);
        if (self || (i > sentence.Start && _pack.FirstPerson.Contains(_tokens[i - 1]))) return false;
        report = holder.IsEmpty
            ? new Report(i, Phrase.None, Stance.Distance, new Phrase(i, at + 1), ReportKind.Hearsay) { Sure = !_pack.IndefiniteArticles.Contains(_tokens[Math.Max(sentence.Start, i - 1)]) }
            : new Report(i, holder, Stance.Neutral, new Phrase(Math.Min(holder.First, i), at + 1), ReportKind.Lead) { Sure = true };
        return true;
    }

    // "there is talk", "it is no secret"
    private bool HasBe(int noun, int start)
    {
        for (var k = noun - 1; k >= Math.Max(start, noun - 4); k--)
        {
            if (_pack.Be.Contains(_tokens[k])) return k > start && _pack.Expletives.Contains(_tokens[k - 1]) || (k > start + 1 && _pack.Have.Contains(_tokens[k - 1]) && _pack.Expletives.Contains(_tokens[k - 2]));
        }

        return false;
    }

    private bool IsSource(int i) => _tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.None && _pack.InnerPrepositions.Contains(_tokens[i]);

    // The genitive or the possessive before the noun.
    private Phrase Holder(int noun, int start)
    {
        if (noun <= start) return Phrase.None;
        ref readonly var before = ref _tokens[noun - 1];
        if (_pack.PossessivePronouns.Contains(before)) return new Phrase(noun - 1, noun);
        if (!_danish) return _text[before.Start] is '\'' or '\u2019' && before.Length > 1 ? _phrases.Backward(noun - 1, start) : Phrase.None;
        return before.Length > 3 && _text[before.End - 1] == 's' && before.Has(TokenTraits.Name) ? new Phrase(noun - 1, noun) : Phrase.None;
    }

    // "Styrken skulle have krydset grænsen": what is told, without whom.
    private bool IsHearsayModal(int i, in SentenceDraft sentence)
    {
        if (i > sentence.Start && (_pack.SelfPronouns.Contains(_tokens[i - 1]) && !_pack.Expletives.Contains(_tokens[i - 1]))) return false;
        if (i + 1 < sentence.End && _pack.SelfPronouns.Contains(_tokens[i + 1]) && !_pack.Expletives.Contains(_tokens[i + 1])) return false;
        for (var k = sentence.Start; k < i; k++)
        {
            if (_pack.Clauses.Conditions.Contains(_tokens[k].Hash) || IsPlanned(k, i)) return false;
        }

        for (var k = i + 1; k < Math.Min(sentence.End - 1, i + PerfectReach); k++)
        {
            if (_tokens[k].Kind == TokenKind.Punctuation || IsPlanned(k, sentence.End)) return false;
            if (!_pack.Clauses.Perfect.Contains(_tokens[k].Hash)) continue;
            // "skulle være lukket" is a plan as often as a rumour; "have" and a participle tell of the past.
            for (var p = k + 1; p < Math.Min(sentence.End, k + 4); p++)
            {
                if (_tokens[p].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && _tokens[p].Has(FeatureTraits.Participle))
                    return _text[_tokens[k].Start] is 'h' or 'H' || _tokens[p].Has(FeatureTraits.Past) && _text[_tokens[p].Start..].StartsWith("blevet", StringComparison.Ordinal);
            }

            return false;
        }

        return false;
    }

    // "skulle efter planen have åbnet": what was meant to be, not what is told.
    private bool IsPlanned(int i, int end) => i + 1 < end && _pack.ViewPrepositions.Contains(_tokens[i]) && _pack.Unspeaking.Contains(_tokens[i + 1]);
}
