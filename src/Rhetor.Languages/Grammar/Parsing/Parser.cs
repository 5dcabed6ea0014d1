using System.Numerics;
using System.Runtime.CompilerServices;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Builds the tree greedily, then names its arcs from left to right. Immutable; safe for concurrent use.</summary>
internal sealed class Parser(
    TransitionTable transitions, TransitionHabits habits, RelationSlots slots, RelationTable relations, RelationHabits relationHabits, ushort root)
{
    /// <summary>By how much the first part of the features must favour a transition to decide alone.</summary>
    private const int Sure = 40;

    /// <summary>The same for a relation.</summary>
    private const short SureOfRelation = 30;

    /// <summary>What a treebank without trees teaches.</summary>
    internal static Parser Untrained { get; } = new(TransitionTable.Empty, TransitionHabits.None, new RelationSlots([], []), RelationTable.Empty, RelationHabits.None, 0);

    internal TransitionTable Transitions { get; } = transitions;

    internal TransitionHabits Habits { get; } = habits;

    internal RelationSlots Slots { get; } = slots;

    internal RelationTable Relations { get; } = relations;

    internal RelationHabits RelationHabits { get; } = relationHabits;

    /// <summary>The relation of the root.</summary>
    internal ushort RootRelation { get; } = root;

    /// <summary>Whether there was anything to learn trees from.</summary>
    internal bool Trained => Slots.Relations.Length > 0;

    internal void Parse(GrammarScratch s)
    {
        s.State.Start(s.Table, s.PaddedTags, s.Morph);
        s.State.Run(this);
        Name(s.State, s.Relation);
    }

    /// <summary>The next transition of a state that is not done.</summary>
    internal int Next(ParserState state)
    {
        var transition = state.Only();
        if (transition < 0)
            transition = state.Habit(Habits);
        return transition < 0 ? state.Think(this) : transition;
    }

    /// <summary>Adds up what speaks for each transition, where a word is on the stack and one to come.</summary>
    /// <param name="nodes">The words.</param>
    /// <param name="before">How many words of some kinds stand before each.</param>
    /// <param name="next">The next word.</param>
    /// <param name="top">The top of the stack.</param>
    /// <param name="below">The word below it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Think(ParserNode[] nodes, ulong[] before, int next, int top, int below)
    {
        var place = new ParserPlace(nodes, before, top, below, next);
        var score = Transitions.Score();
        ParserFeatures.CollectFirst(place, ref score);
        var best = Best(place, score.Left, score.Right, out var lead);
        if (lead >= Sure)
            return best;
        ParserFeatures.CollectRest(place, ref score);
        return Best(place, score.Left, score.Right, out _);
    }

    private static int Best(in ParserPlace place, int left, int right, out int lead)
    {
        if (place.Below == 0)
            right = short.MinValue;
        var second = Math.Max(Math.Min(left, right), Math.Min(Math.Max(left, right), 0));
        lead = Math.Max(Math.Max(left, right), 0) - second;
        return right > Math.Max(left, 0) ? ParserState.Right : left > 0 ? ParserState.Left : ParserState.Shift;
    }

    private void Name(ParserState state, ushort[] relations)
    {
        var (nodes, root) = (state.Nodes, state.Root);
        for (var d = TokenTable.Pad; d < root; d++)
        {
            var place = new RelationPlace(nodes, relations, d);
            if (place.Head == root)
            {
                place.SetName(RootRelation);
                continue;
            }

            var slot = RelationHabits.Find(RelationHabits.Place(place));
            if (slot < 0)
                slot = Think(nodes, relations, d);
            place.SetName(Slots.Name(place.At(d).Pos, slot));
        }
    }

    /// <summary>The place of a word's relation among those of its part of speech; it has a head other than the root.</summary>
    internal int Slot(ParserNode[] nodes, ushort[] relations, int d)
    {
        var slot = RelationHabits.Find(RelationHabits.Place(new RelationPlace(nodes, relations, d)));
        return slot < 0 ? Think(nodes, relations, d) : slot;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Think(ParserNode[] nodes, ushort[] relations, int d)
    {
        var place = new RelationPlace(nodes, relations, d);
        uint candidates = Slots.Allowed[RelationSlots.Side(place.At(d).Pos, place.At(place.Head).Pos, place.Left)];
        if (BitOperations.IsPow2(candidates))
            return BitOperations.TrailingZeroCount(candidates);
        var score = Relations.Score();
        RelationFeatures.CollectFirst(place, ref score);
        var best = RelationTable.Best(score.Low, score.High, candidates, SureOfRelation, out var sure);
        if (sure)
            return best;
        RelationFeatures.CollectRest(place, ref score);
        return RelationTable.Best(score.Low, score.High, candidates, SureOfRelation, out _);
    }
}
