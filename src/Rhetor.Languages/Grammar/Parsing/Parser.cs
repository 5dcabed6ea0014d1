using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Builds the tree greedily, then names its arcs from left to right.</summary>
internal sealed class Parser(WeightTable transitions, WeightTable relations, ushort root)
{
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
        var list = new FeatureList(s.FeatureRoom);
        var scores = s.Scores;
        state.Start(s.Count);
        while (!state.Done)
        {
            var transition = Only(state);
            if (transition < 0)
            {
                ParserFeatures.Collect(s.Table, s.PaddedTags, s.Morph, state, ref list);
                scores.AsSpan(0, ParserState.Transitions).Clear();
                Transitions.AddTo(list.Items, scores);
                transition = Best(state, scores);
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

    private static int Best(ParserState state, int[] scores)
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
        var list = new FeatureList(s.FeatureRoom);
        var scores = s.Scores;
        s.Tree.Load(s.State.Heads, s.Count, s.PaddedTags);
        for (var d = TokenTable.Pad; d < s.State.Root; d++)
        {
            if (s.Tree.Heads[d] == s.State.Root)
            {
                s.Relation[d] = RootRelation;
                continue;
            }

            RelationFeatures.Collect(s.Table, s.PaddedTags, s.Morph, s.Tree, s.Relation, d, ref list);
            scores.AsSpan(0, classes).Clear();
            Relations.AddTo(list.Items, scores);
            var best = 0;
            for (var relation = 1; relation < classes; relation++)
            {
                if (relation != RootRelation && (best == 0 || scores[relation] > scores[best]))
                    best = relation;
            }

            s.Relation[d] = (ushort)best;
        }
    }
}
