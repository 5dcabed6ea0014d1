using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Adds up what features give to the transitions.</summary>
/// <param name="rows">The table: in each row the weight of a left arc in the lower byte, that of a right one in the upper.</param>
/// <param name="shift">How many of a feature's bits are no row.</param>
internal ref struct TransitionScore(ref short rows, int shift) : IFeatureSink
{
    private readonly ref short _rows = ref rows;
    private readonly int _shift = shift;
    private int _sum;
    private int _right;

    /// <summary>The score of a left arc; that of a shift is 0.</summary>
    internal readonly int Left => _sum - (_right << 8);

    /// <summary>The score of a right arc.</summary>
    internal readonly int Right => _right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint feature)
    {
        int row = Unsafe.Add(ref _rows, (nint)(feature >> _shift));
        _sum += row;
        _right += (row + 128) >> 8;
    }
}
