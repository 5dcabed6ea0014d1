using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>A word of a finished tree whose relation is to be named; those of the words before it are.</summary>
internal readonly ref struct RelationPlace
{
    private readonly ref ParserNode _nodes;
    private readonly ref ushort _relations;

    /// <summary>Makes the place.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="relations">The names so far, by padded index.</param>
    /// <param name="dependent">The word, as a padded index.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RelationPlace(ParserNode[] nodes, ushort[] relations, int dependent)
    {
        _nodes = ref MemoryMarshal.GetArrayDataReference(nodes);
        _relations = ref MemoryMarshal.GetArrayDataReference(relations);
        Dependent = dependent;
        Head = At(dependent).Head;
    }

    internal int Dependent { get; }

    internal int Head { get; }

    /// <summary>Whether the word stands before its head.</summary>
    internal bool Left => Dependent < Head;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly ParserNode At(int i) => ref Unsafe.Add(ref _nodes, i);

    /// <summary>The name of a word's arc as a number below 64, 0 for no word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Name(int i) => i == 0 ? 0 : (Unsafe.Add(ref _relations, i) + 1u) & 63;

    /// <summary>Gives the arc its name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetName(ushort relation)
    {
        Unsafe.Add(ref _relations, Dependent) = relation;
        ref var head = ref Unsafe.Add(ref _nodes, Head);
        head.Last = Dependent;
        head.Seen |= 1u << (relation & 31);
    }
}
