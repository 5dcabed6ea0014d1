using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>What an analyzer said before an edit, and which sentences the edit left as they were.</summary>
internal sealed class EarlierOutcome(AnalyzerOutcome outcome, SentenceMap map)
{
    /// <summary>What the actions said of a sentence whose neighbourhood is as it was, with its spans moved; null where they must be called.</summary>
    public List<Evidence>? For(int sentence, int before, int after)
    {
        if (outcome.Starts.IsEmpty || !map.IsSame(sentence, before, after)) return null;
        var old = map.OldOf(sentence);
        var moved = new List<Evidence>();
        for (var i = outcome.Starts[old]; i < outcome.Starts[old + 1]; i++)
        {
            if (Move(outcome.Evidence[i], sentence - old) is not { } evidence) return null;
            moved.Add(evidence);
        }

        return moved;
    }

    private Evidence? Move(Evidence evidence, int sentences)
    {
        if (map.Edit.Map(evidence.Span) is not { } span) return null;
        if (span == evidence.Span && sentences == 0) return evidence;
        var captures = ImmutableArray.CreateBuilder<Capture>(evidence.Captures.Length);
        foreach (var capture in evidence.Captures)
        {
            if (map.Edit.Map(capture.Span) is not { } at) return null;
            captures.Add(capture with { Span = at });
        }

        return evidence with { Sentence = evidence.Sentence + sentences, Span = span, Captures = captures.MoveToImmutable() };
    }
}
