using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules.Compilation;

namespace Rhetor.Rules.Matching;

/// <summary>Runs the rules of a language over a sentence.</summary>
internal static class RuleMatcher
{
    /// <summary>Reports the hits of all rules that a word of the sentence leads to.</summary>
    public static void Run(RuleProgram program, MatchState state, SentenceAnalysisContext context)
    {
        state.Enter(context.Document, context.Sentence);
        state.FindCandidates();
        if (state.Candidates.Count == 0) return;
        state.Masks.Complete();
        foreach (var rule in state.Candidates)
        {
            var starts = state.StartsOf(rule);
            if (!starts.IsNowhere) Run(program[rule], starts, state, context);
        }
    }

    /// <summary>The hits of one rule in a sentence, each with all exceptions that match.</summary>
    public static List<RuleHit> Probe(CompiledRule rule, MatchState state, AnnotatedDocument document, Sentence sentence)
    {
        state.Enter(document, sentence);
        state.Masks.Complete();
        var hits = new List<RuleHit>();
        var from = state.View.Start;
        while (Next(rule, StartMask.Everywhere, state, ref from, out var start, out var end))
        {
            if (!Qualifies(rule, state, start, end)) continue;
            hits.Add(new RuleHit(start, end, [.. rule.Unless.Where(u => Holds(u, state, start, end)).Select(u => u.Id!)]));
        }

        return hits;
    }

    private static void Run(CompiledRule rule, StartMask starts, MatchState state, SentenceAnalysisContext context)
    {
        var from = state.View.Start;
        while (Next(rule, starts, state, ref from, out var start, out var end))
        {
            var captures = Captures(rule, state);
            if (!Qualifies(rule, state, start, end)) continue;
            string? exception = null;
            foreach (var condition in rule.Unless)
            {
                if (!Holds(condition, state, start, end)) continue;
                exception = condition.Id;
                break;
            }

            var span = context.Document.SpanOf(new TokenRange(start, end));
            context.Report(new Evidence
            {
                Rule = rule.Descriptor,
                Sentence = context.Sentence.Index,
                Span = span,
                Captures = captures,
                Exception = exception,
            });
        }
    }

    private static bool Next(CompiledRule rule, StartMask starts, MatchState state, ref int from, out int start, out int end)
    {
        (start, end) = (0, 0);
        if (from >= state.View.End || !state.Search(rule.Pattern, from, starts, out start, out end)) return false;
        from = Math.Max(end, start + 1);
        return true;
    }

    private static bool Qualifies(CompiledRule rule, MatchState state, int start, int end)
    {
        if (end <= start) return false;
        if (rule.Where is { } where && !WhereTest.Holds(where, state, start, end)) return false;
        foreach (var condition in rule.Requires)
        {
            if (!Holds(condition, state, start, end)) return false;
        }

        return true;
    }

    private static bool Holds(CompiledCondition condition, MatchState state, int start, int end)
    {
        if (condition.Where is { } where && !WhereTest.Holds(where, state, start, end)) return false;
        if (condition.Before is { } before && !state.HoldsAt(before, start)) return false;
        if (condition.After is { } after && !state.HoldsAt(after, end)) return false;
        if (condition.Inside is { } inside && !state.Holds(inside, start, end)) return false;
        return condition.Anywhere is not { } anywhere || state.Holds(anywhere, state.View.Sentence!);
    }

    private static ImmutableArray<Capture> Captures(CompiledRule rule, MatchState state)
    {
        var names = rule.Pattern.Captures;
        if (names.Length == 0) return [];
        var captures = ImmutableArray.CreateBuilder<Capture>(names.Length);
        var slots = state.Simulation.BestSlots;
        for (var i = 0; i < names.Length; i++)
        {
            var (start, end) = (slots[(2 * i) + 1], slots[(2 * i) + 2]);
            if (start >= 0 && end > start) captures.Add(new Capture(names[i], state.View.Document!.SpanOf(new TokenRange(start, end))));
        }

        return captures.ToImmutable();
    }
}
