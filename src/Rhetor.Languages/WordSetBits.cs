using System.Runtime.CompilerServices;

namespace Rhetor.Languages;

/// <summary>The sets of a pack that a form is in, as bits.</summary>
internal readonly record struct WordSetBits(ulong Low, ulong High)
{
    public const int Most = 128;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int bit) => (((bit < 64 ? Low : High) >> (bit & 63)) & 1) != 0;

    public WordSetBits With(int bit) => bit < 64 ? this with { Low = Low | (1UL << bit) } : this with { High = High | (1UL << (bit - 64)) };
}
