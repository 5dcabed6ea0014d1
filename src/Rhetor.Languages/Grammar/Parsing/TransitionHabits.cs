using Rhetor.Documents;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>States in which the parser nearly always does the same, by the parts of speech of the top of the stack, of the word below it, and of the
/// next two words. Immutable; safe for concurrent use.</summary>
internal sealed class TransitionHabits
{
    /// <summary>How many states there are.</summary>
    internal const int States = Kinds * Kinds * Kinds * Kinds;

    // The parts of speech, none, and the root.
    private const int Kinds = (int)PartOfSpeech.X + 2;

    private readonly byte[] _transitions = new byte[States];

    /// <summary>Makes the table.</summary>
    /// <param name="habits">For states, counted from 1, the transition; a state that does not allow it is passed over.</param>
    internal TransitionHabits(HabitTable habits)
    {
        Table = habits;
        for (var i = 0; i < habits.Keys.Length; i++)
        {
            var state = (int)habits.Keys[i] - 1;
            var below = state / (Kinds * Kinds * Kinds);
            if (habits.Values[i] != ParserState.Right || below != 0)
                _transitions[state] = (byte)(habits.Values[i] + 1);
        }
    }

    internal static TransitionHabits None { get; } = new(HabitTable.Empty);

    internal HabitTable Table { get; }

    /// <summary>The number of a state that has a word on the stack and one to come.</summary>
    internal static int Number(ParserState s)
    {
        var nodes = s.Nodes;
        var next = s.Next;
        return (((((Kind(nodes[s.Top(1)].Pos) * Kinds) + Kind(nodes[s.Top(0)].Pos)) * Kinds) + Kind(nodes[next].Pos)) * Kinds) + Kind(nodes[next + 1].Pos);
    }

    /// <summary>The transition, −1 where the parser has to think.</summary>
    internal int Find(ParserState s) => _transitions[Number(s)] - 1;

    private static int Kind(byte pos) => Math.Min((int)pos, Kinds - 1);
}
