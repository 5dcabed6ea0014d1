using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What each feature gives to the transitions, as the difference to a shift: two numbers a row. Features that share a
/// row share its weights. Immutable; safe for concurrent use.</summary>
internal sealed class TransitionTable
{
    /// <summary>The greatest weight.</summary>
    internal const int Limit = sbyte.MaxValue;

    internal const int MostBits = 20;

    private readonly short[] _rows;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    /// <param name="left">The weights of <see cref="ParserState.Left"/>, a row each, as many as a power of two.</param>
    /// <param name="right">The weights of <see cref="ParserState.Right"/>.</param>
    internal TransitionTable(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        Bits = BitOperations.Log2((uint)left.Length);
        _shift = 32 - Bits;
        _rows = new short[left.Length];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = (short)((right[i] << 8) + left[i]);
    }

    /// <summary>A table that says nothing.</summary>
    internal static TransitionTable Empty { get; } = new([0, 0], [0, 0]);

    /// <summary>The number of rows as a power of two, at least 1.</summary>
    internal int Bits { get; }

    internal int Rows => _rows.Length;

    internal sbyte LeftOf(int row) => (sbyte)_rows[row];

    internal sbyte RightOf(int row) => (sbyte)((_rows[row] - LeftOf(row)) >> 8);

    /// <summary>A sum to which the features of a state are added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TransitionScore Score() => new(ref MemoryMarshal.GetArrayDataReference(_rows), _shift);
}
