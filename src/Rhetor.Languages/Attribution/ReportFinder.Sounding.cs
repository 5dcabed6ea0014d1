using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

// Words that sound from somewhere: "lyder det fra …", "hedder det i …".
internal readonly ref partial struct ReportFinder
{
    // "…, lyder det fra ministeren", "hedder det i meddelelsen"
    private bool TrySounding(int i, ReportingVerb verb, in SentenceDraft sentence, bool hasQuote, out Report report)
    {
        report = default;
        var impersonal = i + 1 < sentence.End && (_pack.Expletives.Contains(_tokens[i + 1]) || _pack.SoundingNouns.Contains(_tokens[i + 1]));
        if (!impersonal && i > sentence.Start) impersonal = _pack.Expletives.Contains(_tokens[i - 1]);
        if (!impersonal) return false;
        var speaker = Phrase.None;
        for (var k = i + 1; k < Math.Min(sentence.End - 1, i + 9); k++)
        {
            if (_tokens[k].Kind == TokenKind.Punctuation) break;
            if (!_pack.SoundingFrom.Contains(_tokens[k])) continue;
            speaker = _phrases.Forward(k + 1, sentence.End);
            break;
        }

        if (speaker.IsEmpty && sentence.Start + 1 < i && _pack.InnerPrepositions.Contains(_tokens[sentence.Start]) && NameIndex.IsNameWord(_tokens[sentence.Start + 1]))
            speaker = new Phrase(sentence.Start + 1, NameIndex.RunEnd(_tokens, sentence.Start + 1, i, _pack));
        var behind = IsBehindWords(i, sentence);
        var follows = Follows(i, sentence, out var end);
        if (verb.Particle != 0 && speaker.IsEmpty) return false;
        if (!hasQuote && !behind && follows is not (Complement.Clause or Complement.Colon) && speaker.IsEmpty) return false;
        report = new Report(i, speaker, verb.Stance, new Phrase(i, Math.Max(speaker.End, behind ? i + 2 : end)), behind ? ReportKind.Tag : ReportKind.Lead);
        return true;
    }
}
