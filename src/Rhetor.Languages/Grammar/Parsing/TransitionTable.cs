using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What each feature gives to the transitions, as the difference to a shift: two numbers a row, a byte each. Features that share a
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
            _rows[i] = (short)((right[i] << 8) + (byte)left[i]);
    }

    /// <summary>A table that says nothing.</summary>
    internal static TransitionTable Empty { get; } = new([0, 0], [0, 0]);

    /// <summary>The number of rows as a power of two, at least 1.</summary>
    internal int Bits { get; }

    internal int Rows => _rows.Length;

    internal sbyte LeftOf(int row) => (sbyte)_rows[row];

    internal sbyte RightOf(int row) => (sbyte)(_rows[row] >> 8);

    /// <summary>The scores of a left and of a right arc; that of a shift is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (int Left, int Right) Score(ReadOnlySpan<uint> keys)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var shift = _shift;
        int left = 0, right = 0;
        foreach (var key in keys)
        {
            int row = Unsafe.Add(ref rows, (nint)(key >> shift));
            left += (sbyte)row;
            right += row >> 8;
        }

        return (left, right);
    }
}
