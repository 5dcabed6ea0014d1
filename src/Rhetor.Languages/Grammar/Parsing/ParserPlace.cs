using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Where the parser stands: the words that a transition is decided by, as padded indices, 0 for none. They are not tested again.</summary>
internal readonly ref struct ParserPlace
{
    private readonly ref ParserNode _nodes;
    private readonly ref ulong _before;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ParserPlace(ParserNode[] nodes, ulong[] before, int top, int below, int next)
    {
        _nodes = ref MemoryMarshal.GetArrayDataReference(nodes);
        _before = ref MemoryMarshal.GetArrayDataReference(before);
        (Top, Below, Next) = (top, below, next);
    }

    /// <summary>The top of the stack.</summary>
    internal int Top { get; }

    /// <summary>The word below it.</summary>
    internal int Below { get; }

    /// <summary>The next word, which has others behind it or the root.</summary>
    internal int Next { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly ParserNode At(int i) => ref Unsafe.Add(ref _nodes, i);

    /// <summary>How many words of some kinds stand before a word, a byte a kind, modulo 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Before(int i) => Unsafe.Add(ref _before, i);
}
