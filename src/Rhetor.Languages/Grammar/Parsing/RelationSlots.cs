using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Which relations come into question: at most <see cref="Width"/> for each part of speech of the dependent, and of those the ones
/// that the treebank has for the head's part of speech and side. Immutable; safe for concurrent use.</summary>
internal sealed class RelationSlots
{
    /// <summary>How many relations a part of speech can have.</summary>
    internal const int Width = 16;

    /// <summary>How many places a part of speech has under others.</summary>
    internal const int SidesEach = 32 * 2;

    // A whole row for each part of speech, so that no slot is out of reach.
    private readonly ushort[] _names;

    /// <summary>Makes the slots.</summary>
    /// <param name="relations">For each part of speech its relations, the most frequent first; at least one.</param>
    /// <param name="allowed">For each <see cref="Side"/> the places of the relations that come into question, as bits; at least one.</param>
    internal RelationSlots(ushort[][] relations, ushort[] allowed)
    {
        Relations = relations;
        Allowed = allowed;
        _names = new ushort[32 * Width];
        for (var i = 0; i < relations.Length * Width; i++)
            _names[i] = relations[i / Width][Math.Min(i % Width, relations[i / Width].Length - 1)];
    }

    internal ushort[][] Relations { get; }

    internal ushort[] Allowed { get; }

    /// <summary>The relation in a slot of a part of speech.</summary>
    /// <param name="pos">The part of speech.</param>
    /// <param name="slot">The slot, below <see cref="Width"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ushort Name(byte pos, int slot) => _names[(pos * Width) + slot];

    /// <summary>The number of a part of speech under another, to its left or right.</summary>
    internal static int Side(byte dependent, byte head, bool left) => (dependent * SidesEach) + (head << 1) + (left ? 1 : 0);
}
