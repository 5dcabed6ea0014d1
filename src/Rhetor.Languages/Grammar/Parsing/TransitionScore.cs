using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Adds up what features give to the transitions.</summary>
/// <param name="rows">The table: in each row the weight of a left arc, and that of a right one times 65,536.</param>
/// <param name="shift">How many of a feature's bits are no row.</param>
internal ref struct TransitionScore(ref int rows, int shift) : IFeatureSink
{
    private readonly ref int _rows = ref rows;
    private readonly int _shift = shift;
    private int _sum;

    /// <summary>The score of a left arc; that of a shift is 0.</summary>
    internal readonly int Left => (short)_sum;

    /// <summary>The score of a right arc.</summary>
    internal readonly int Right => (_sum - Left) >> 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint feature) => _sum += Unsafe.Add(ref _rows, (nint)(feature >> _shift));
}
