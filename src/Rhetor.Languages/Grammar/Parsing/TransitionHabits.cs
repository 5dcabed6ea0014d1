using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>States in which the parser nearly always does the same. What is looked at of a state is a number, a hash of it is a place in a
/// table of two bits each: states that share a place share the habit, in training as in use. Immutable; safe for concurrent use.</summary>
internal sealed class TransitionHabits
{
    /// <summary>How many places there are.</summary>
    internal const int Places = 1 << Bits;

    private const int Bits = 17;
    private const int EachByte = 4;

    private readonly byte[] _habits;

    /// <summary>Makes the table.</summary>
    /// <param name="habits">Four places a byte, the first in the lowest bits: 0 where the parser has to think, otherwise one more than the transition.</param>
    internal TransitionHabits(byte[] habits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(habits.Length, Length);
        _habits = habits;
    }

    /// <summary>The bytes of a table.</summary>
    internal static int Length => Places / EachByte;

    internal static TransitionHabits None { get; } = new(new byte[Length]);

    internal ReadOnlySpan<byte> Habits => _habits;

    /// <summary>How many places have a habit.</summary>
    internal int Count => Enumerable.Range(0, Places).Count(place => At((uint)place) != 0);

    /// <summary>Packs transitions, −1 for none, a place each.</summary>
    internal static TransitionHabits Of(ReadOnlySpan<int> transitions)
    {
        var habits = new byte[Length];
        for (var place = 0; place < transitions.Length; place++)
            habits[place / EachByte] |= (byte)((transitions[place] + 1) << (place % EachByte * 2));
        return new TransitionHabits(habits);
    }

    /// <summary>The place of a state that has a word on the stack and one to come: the parts of speech of the word below the top of the stack, of the
    /// top, of the next two words and of the next word's leftmost dependent, and whether the next word stands right behind the top.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Place(ref ParserNode nodes, int below, int top, int next)
    {
        ref var first = ref Unsafe.Add(ref nodes, next);
        var state = Unsafe.Add(ref nodes, below).Pos | ((uint)Unsafe.Add(ref nodes, top).Pos << 5) | ((uint)first.Pos << 10)
            | ((uint)Unsafe.Add(ref first, 1).Pos << 15) | ((uint)first.LeftPos << 20) | (((uint)(1 - (next - top)) >> 31) << 25);
        return (uint)((state * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
    }

    /// <summary>The transition in a place, −1 where the parser has to think; it may be one that the state does not allow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(uint place) => At(place) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(uint place) => (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_habits), (nint)(place / EachByte)) >> (int)(place % EachByte * 2)) & 3;
}
