using System.Runtime.CompilerServices;

namespace Rhetor.Languages;

/// <summary>The sets of a pack that a form is in, as bits.</summary>
internal readonly record struct WordSetBits(ulong Low, ulong High)
{
    /// <summary>How many sets there can be.</summary>
    public const int Most = 127;

    /// <summary>The bit of words that end like a noun for people.</summary>
    public const int HolderEnding = 127;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int bit) => (((bit < 64 ? Low : High) >> (bit & 63)) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordSetBits Or(in WordSetBits other) => new(Low | other.Low, High | other.High);

    /// <summary>Whether a set is in both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Meets(in WordSetBits other) => ((Low & other.Low) | (High & other.High)) != 0;

    public WordSetBits With(int bit) => bit < 64 ? this with { Low = Low | (1UL << bit) } : this with { High = High | (1UL << (bit - 64)) };
}
