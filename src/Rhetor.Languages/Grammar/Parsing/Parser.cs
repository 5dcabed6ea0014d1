using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Builds the tree greedily, then names its arcs from left to right. Immutable; safe for concurrent use.</summary>
internal sealed class Parser(TransitionTable transitions, TransitionHabits habits, RelationSlots slots, RelationTable relations, ushort root)
{
    /// <summary>By how much the first part of the features must favour a transition to decide alone.</summary>
    private const int Sure = 60;

    /// <summary>The same for a relation.</summary>
    private const int SureOfRelation = 30;

    /// <summary>What a treebank without trees teaches.</summary>
    internal static Parser Untrained { get; } = new(TransitionTable.Empty, TransitionHabits.None, new RelationSlots([], []), RelationTable.Empty, 0);

    internal TransitionTable Transitions { get; } = transitions;

    internal TransitionHabits Habits { get; } = habits;

    internal RelationSlots Slots { get; } = slots;

    internal RelationTable Relations { get; } = relations;

    /// <summary>The relation of the root.</summary>
    internal ushort RootRelation { get; } = root;

    /// <summary>Whether there was anything to learn trees from.</summary>
    internal bool Trained => Slots.Relations.Length > 0;

    internal void Parse(GrammarScratch s)
    {
        s.State.Start(s.Table, s.PaddedTags, s.Morph);
        Attach(s.State);
        s.Tree.Load(s.Table, s.State, s.Relation);
        Name(s.Tree);
    }

    /// <summary>The next transition of a state that is not done.</summary>
    internal int Next(ParserState state)
    {
        Span<uint> keys = stackalloc uint[ParserFeatures.Count];
        return Next(state, keys);
    }

    private void Attach(ParserState state)
    {
        Span<uint> keys = stackalloc uint[ParserFeatures.Count];
        while (!state.Done)
            state.Apply(Next(state, keys));
    }

    private int Next(ParserState state, Span<uint> keys)
    {
        var transition = state.Only();
        if (transition < 0)
            transition = Habits.Find(state);
        return transition < 0 ? Best(state, keys) : transition;
    }

    private int Best(ParserState state, Span<uint> keys)
    {
        ref var start = ref MemoryMarshal.GetReference(keys);
        ParserFeatures.CollectFirst(state, ref start);
        var (left, right) = Transitions.Score(keys[..ParserFeatures.First]);
        var best = Best(state, left, right, out var lead);
        if (lead >= Sure)
            return best;
        ParserFeatures.CollectRest(state, ref start);
        var (moreLeft, moreRight) = Transitions.Score(keys[ParserFeatures.First..]);
        return Best(state, left + moreLeft, right + moreRight, out _);
    }

    private static int Best(ParserState state, int left, int right, out int lead)
    {
        if (!state.Allows(ParserState.Right))
            right = short.MinValue;
        var second = Math.Max(Math.Min(left, right), Math.Min(Math.Max(left, right), 0));
        lead = Math.Max(Math.Max(left, right), 0) - second;
        return right > Math.Max(left, 0) ? ParserState.Right : left > 0 ? ParserState.Left : ParserState.Shift;
    }

    private void Name(RelationTree tree)
    {
        Span<uint> keys = stackalloc uint[RelationFeatures.Count];
        for (var d = TokenTable.Pad; d < tree.Root; d++)
        {
            ref readonly var node = ref tree.Nodes[d];
            if (node.Head == tree.Root)
            {
                tree.SetName(d, RootRelation);
                continue;
            }

            uint candidates = Slots.Allowed[RelationSlots.Side(node.Pos, tree.Nodes[node.Head].Pos, d < node.Head)];
            var slot = BitOperations.TrailingZeroCount(candidates);
            if (!BitOperations.IsPow2(candidates))
            {
                slot = Best(tree, d, candidates, keys);
            }

            tree.SetName(d, Slots.Relations[node.Pos][slot]);
        }
    }

    private int Best(RelationTree tree, int d, uint candidates, Span<uint> keys)
    {
        ref var start = ref MemoryMarshal.GetReference(keys);
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        RelationFeatures.CollectFirst(tree, d, ref start);
        Relations.Add(keys[..RelationFeatures.First], ref low, ref high);
        var best = RelationTable.Best(low, high, candidates, out var lead);
        if (lead >= SureOfRelation)
            return best;
        RelationFeatures.CollectRest(tree, d, ref start);
        Relations.Add(keys[RelationFeatures.First..], ref low, ref high);
        return RelationTable.Best(low, high, candidates, out _);
    }
}
