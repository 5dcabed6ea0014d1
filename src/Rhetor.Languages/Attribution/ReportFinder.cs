using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

/// <summary>Finds the reporting clauses of a sentence, outside its quotations.</summary>
internal readonly ref partial struct ReportFinder
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Draft> _tokens;
    private readonly LanguagePack _pack;
    private readonly PhraseFinder _phrases;
    private readonly ReadOnlySpan<int> _reporters;
    private readonly bool _danish;

    public ReportFinder(ReadOnlySpan<char> text, ReadOnlySpan<Draft> tokens, ReadOnlySpan<int> reporters, LanguagePack pack)
    {
        _text = text;
        _tokens = tokens;
        _pack = pack;
        _phrases = new PhraseFinder(text, tokens, pack);
        _danish = pack.Code == "da";
        _reporters = reporters;
    }

    public PhraseFinder Phrases => _phrases;

    /// <summary>Adds the reports of a sentence, in the order of the text.</summary>
    public void Find(in SentenceDraft sentence, bool hasQuote, List<Report> reports)
    {
        reports.Clear();
        var first = _reporters.BinarySearch(sentence.Start);
        for (var r = first < 0 ? ~first : first; r < _reporters.Length && _reporters[r] < sentence.End; r++)
        {
            var i = _reporters[r];
            ref readonly var token = ref _tokens[i];
            if (token.Kind != TokenKind.Word || token.Has(TokenTraits.Quoted)) continue;
            if (_pack.According.Contains(token) && TryAccording(i, sentence, out var according)) reports.Add(according);
            else if (_pack.ViewPrepositions.Contains(token) && TryView(i, sentence, out var view)) reports.Add(view);
            else if (_pack.HearsayAdverbs.Contains(token)) reports.Add(new Report(i, Phrase.None, Stance.Distance, new Phrase(i, i + 1), ReportKind.Hearsay) { Sure = i == sentence.Start });
            else if (_pack.HearsayTails.Contains(token) && i > sentence.Start && _pack.ViewPrepositions.Contains(_tokens[i - 1]))
                reports.Add(new Report(i, Phrase.None, Stance.Distance, new Phrase(i - 1, i + 1), ReportKind.Hearsay) { Sure = true });
            else if (_pack.HearsayModals.Contains(token) && IsHearsayModal(i, sentence))
                reports.Add(new Report(i, Phrase.None, Stance.Distance, new Phrase(i, i + 1), ReportKind.Hearsay) { Sure = true });
            else if (_pack.ReportNouns.Contains(token) && TryNoun(i, sentence, out var noun)) reports.Add(noun);
            else if (_pack.ReportingForms.Contains(token) && _pack.ReportingVerbs.TryGetValue(token.Hash, out var verbs))
            {
                foreach (var verb in verbs)
                {
                    if (!TryVerb(i, verb, sentence, hasQuote, out var report)) continue;
                    reports.Add(report);
                    break;
                }
            }
        }
    }

    private bool TryAccording(int i, in SentenceDraft sentence, out Report report)
    {
        report = default;
        var at = i + 1;
        if (at >= sentence.End) return false;
        if (_pack.AccordingTails.Contains(_tokens[at])) at++;
        else if (!_danish || _tokens[i].Length == 5) return false;
        var phrase = _phrases.Forward(at, sentence.End);
        if (phrase.IsEmpty && at < sentence.End && _tokens[at].Kind == TokenKind.Word) phrase = new Phrase(at, at + 1);
        if (phrase.IsEmpty || NamesAPlan(phrase)) return false;
        report = new Report(i, phrase, Stance.Neutral, new Phrase(i, phrase.End), ReportKind.According);
        return true;
    }

    // "ifølge planen", "according to plan": nobody speaks.
    private bool NamesAPlan(Phrase phrase) => phrase.End - phrase.First <= 2 && _pack.Unspeaking.Contains(_tokens[phrase.End - 1]);

    // "efter hans mening", "in Beijing's view"
    private bool TryView(int i, in SentenceDraft sentence, out Report report)
    {
        report = default;
        var limit = Math.Min(sentence.End, i + 8);
        for (var k = i + 1; k < limit; k++)
        {
            ref readonly var token = ref _tokens[k];
            if (token.Kind != TokenKind.Word) return false;
            if (!_pack.ViewNouns.Contains(token))
            {
                if (k > i + 1 && _pack.PhraseStops.Contains(token) && !_pack.Determiners.Contains(token)) return false;
                continue;
            }

            var holder = ViewHolder(i + 1, k);
            if (holder.IsEmpty) return false;
            report = new Report(i, holder, Stance.Neutral, new Phrase(i, k + 1), ReportKind.According);
            return true;
        }

        return false;
    }

    // The genitive between the preposition and the noun.
    private Phrase ViewHolder(int first, int noun)
    {
        if (noun <= first) return Phrase.None;
        for (var k = noun - 1; k >= first; k--)
        {
            ref readonly var token = ref _tokens[k];
            if (_pack.PossessivePronouns.Contains(token)) return new Phrase(k, k + 1);
            if (!_danish && _text[token.Start] is '\'' or '\u2019') return new Phrase(first, k);
            if (_danish && _text[token.End - 1] is 's' or '\'' or '\u2019' && (token.Has(TokenTraits.Name) || _phrases.IsHolderGenitive(k))) return new Phrase(first, k + 1);
        }

        return Phrase.None;
    }
}
