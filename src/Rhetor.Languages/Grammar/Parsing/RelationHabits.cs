using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Words that nearly always get the same relation. What is looked at of a word is a number, a hash of it is a place in a table of four bits
/// each: words that share a place share the habit, in training as in use. Immutable; safe for concurrent use.</summary>
internal sealed class RelationHabits
{
    /// <summary>How many places there are.</summary>
    internal const int Places = 1 << Bits;

    /// <summary>How many of the relations of a part of speech can be habits.</summary>
    internal const int Slots = 15;

    private const int Bits = 16;
    private const int EachByte = 2;

    private readonly byte[] _habits;

    /// <summary>Makes the table.</summary>
    /// <param name="habits">Two places a byte, the first in the lower bits: 0 where the parser has to think, otherwise one more than the place of
    /// the relation in <see cref="RelationSlots"/>.</param>
    internal RelationHabits(byte[] habits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(habits.Length, Length);
        _habits = habits;
    }

    /// <summary>The bytes of a table.</summary>
    internal static int Length => Places / EachByte;

    internal static RelationHabits None { get; } = new(new byte[Length]);

    internal ReadOnlySpan<byte> Habits => _habits;

    /// <summary>Packs places of relations, −1 for none.</summary>
    internal static RelationHabits Of(ReadOnlySpan<int> slots)
    {
        var habits = new byte[Length];
        for (var place = 0; place < slots.Length; place++)
            habits[place / EachByte] |= (byte)((slots[place] + 1) << (place % EachByte * 4));
        return new RelationHabits(habits);
    }

    /// <summary>The place of a word: its part of speech and features, the part of speech of its leftmost dependent and of its head, on which side
    /// it stands, and what the head's dependent before it is called.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Place(in RelationPlace p)
    {
        ref readonly var word = ref p.At(p.Dependent);
        ref readonly var head = ref p.At(p.Head);
        var around = word.LeftPos | ((uint)head.Pos << 5) | (((uint)(p.Dependent - p.Head) >> 31) << 10) | (p.Name(head.Last) << 11);
        return (uint)((((ulong)word.Morph << 17 | around) * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
    }

    /// <summary>What a place has: the place of the relation among those of the part of speech, −1 where the parser has to think.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(uint place) =>
        ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_habits), (nint)(place / EachByte)) >> (int)(place % EachByte * 4)) & 15) - 1;
}
