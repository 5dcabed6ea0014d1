using System.Runtime.Intrinsics;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Builds the tree greedily, then names its arcs from left to right.</summary>
internal sealed class Parser(WeightTable transitions, WeightTable relations, ushort root)
{
    private readonly Lazy<TransitionWeights> _transitions = new(() => new TransitionWeights(transitions));

    internal WeightTable Transitions { get; } = transitions;

    internal WeightTable Relations { get; } = relations;

    /// <summary>Whether there was anything to learn trees from.</summary>
    internal bool Trained => Transitions.Keys.Length > 0;

    /// <summary>The relation of the root.</summary>
    internal ushort RootRelation { get; } = root;

    internal void Parse(GrammarScratch s, int classes)
    {
        Attach(s);
        Name(s, classes);
    }

    private void Attach(GrammarScratch s)
    {
        var state = s.State;
        var weights = _transitions.Value;
        var list = new FeatureList(s.FeatureRoom, weights.Filter);
        state.Start(s.Count);
        while (!state.Done)
        {
            var transition = Only(state);
            if (transition < 0)
                transition = Habit(s, state);
            if (transition < 0)
            {
                ParserFeatures.Collect(s.Table, s.PaddedTags, s.Morph, state, ref list);
                transition = Best(state, weights.Score(list.Items, s.FoundRoom));
                Watch(s, state, transition);
            }

            state.Apply(transition);
        }
    }

    /// <summary>The one transition that is possible, -1 when there is a choice.</summary>
    internal static int Only(ParserState state)
    {
        if (state.Stack.Length == 0)
            return ParserState.Shift;
        if (state.Next < state.Root)
            return -1;
        return state.Stack.Length == 1 ? ParserState.Left : ParserState.Right;
    }

    private static int Habit(GrammarScratch s, ParserState state)
    {
        var habits = s.Habits.Transitions;
        if (habits.Keys.Length == 0)
            return -1;
        var habit = habits.Find(HabitKeys.Coarse(s.PaddedTags, state));
        if (habit < 0)
            habit = habits.Find(HabitKeys.Fine(s.PaddedTags, state));
        return habit >= 0 && state.Allows(habit) ? habit : -1;
    }

    private static void Watch(GrammarScratch s, ParserState state, int transition)
    {
        s.Watched?.Transitions.Add(HabitKeys.Coarse(s.PaddedTags, state), transition);
        s.Watched?.Transitions.Add(HabitKeys.Fine(s.PaddedTags, state), transition);
    }

    private static int Best(ParserState state, Vector128<int> scores)
    {
        var best = -1;
        for (var transition = 0; transition < ParserState.Transitions; transition++)
        {
            if (state.Allows(transition) && (best < 0 || scores[transition] > scores[best]))
                best = transition;
        }

        return best;
    }

    private void Name(GrammarScratch s, int classes)
    {
        var list = new FeatureList(s.FeatureRoom, Relations.Filter);
        var scores = s.Scores;
        s.Tree.Load(s.State.Heads, s.Count, s.PaddedTags);
        for (var d = TokenTable.Pad; d < s.State.Root; d++)
        {
            if (s.Tree.Heads[d] == s.State.Root)
            {
                s.Relation[d] = RootRelation;
                continue;
            }

            var key = HabitKeys.Relation(s.PaddedTags, s.Morph, s.Tree, d);
            var habit = s.Habits.Relations.Find(key);
            if (habit >= 0)
            {
                s.Relation[d] = (ushort)habit;
                continue;
            }

            RelationFeatures.Collect(s.Table, s.PaddedTags, s.Morph, s.Tree, s.Relation, d, ref list);
            scores.AsSpan(0, classes).Clear();
            Relations.AddTo(list.Items, scores, s.FoundRoom);
            var best = 0;
            for (var relation = 1; relation < classes; relation++)
            {
                if (relation != RootRelation && (best == 0 || scores[relation] > scores[best]))
                    best = relation;
            }

            s.Relation[d] = (ushort)best;
            s.Watched?.Relations.Add(key, best);
        }
    }
}
