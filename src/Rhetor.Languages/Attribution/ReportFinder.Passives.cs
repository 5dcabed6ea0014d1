using Rhetor.Documents;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Attribution;

// Reports in the passive: "was accused by …", "it is said that …", "der siges at …".
internal readonly ref partial struct ReportFinder
{
    private bool TryPassive(int i, ReportingVerb verb, in SentenceDraft sentence, VerbGroup group, out Report report)
    {
        report = default;
        if (i + 1 >= sentence.End) return false;
        var follows = Follows(i, sentence, out var end);
        ref readonly var next = ref _tokens[i + 1];
        if (next.Kind == TokenKind.Word && _pack.QuotedAs.Contains(next))
        {
            var subject = _phrases.Backward(group.First, sentence.Start);
            report = new Report(i, subject, verb.Stance, new Phrase(group.First, i + 2), ReportKind.Lead);
            return !subject.IsEmpty;
        }

        var agent = Agent(i, sentence);
        if (!agent.IsEmpty && verb.Use is not ReportingUse.Quote)
        {
            report = new Report(i, agent, verb.Stance, new Phrase(group.First, agent.End), ReportKind.Lead);
            report.Sure = verb.Use == ReportingUse.Act;
            if (_phrases.CanHold(agent)) return true;
            report = new Report(i, Phrase.None, Stance.Distance, new Phrase(group.First, agent.End), ReportKind.Hearsay) { Sure = true };
            return verb.Use is ReportingUse.Say or ReportingUse.Think && _pack.Determiners.Contains(_tokens[agent.First]) && agent.End - agent.First == 1;
        }

        var impersonal = group.First > sentence.Start && _pack.Expletives.Contains(_tokens[group.First - 1]);
        if (!impersonal && i + 1 < sentence.End) impersonal = _danish && _pack.Expletives.Contains(next);
        if (verb.Use is ReportingUse.Say or ReportingUse.Think && ((impersonal && follows == Complement.Clause) || (follows == Complement.Infinitive && verb.Particle == 0)))
        {
            report = new Report(i, Phrase.None, Stance.Distance, new Phrase(group.First, end), ReportKind.Hearsay) { Sure = impersonal && follows == Complement.Clause };
            return true;
        }

        return false;
    }

    // "… by the council"
    private Phrase Agent(int i, in SentenceDraft sentence)
    {
        for (var k = i + 1; k < Math.Min(sentence.End - 1, i + 10); k++)
        {
            if (_tokens[k].Kind == TokenKind.Punctuation) break;
            if (_pack.AgentPrepositions.Contains(_tokens[k])) return _phrases.Forward(k + 1, sentence.End);
        }

        return Phrase.None;
    }
}
