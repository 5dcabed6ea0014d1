using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>One bit for each value that the low bits of a feature can have. It says without a branch which features a table cannot have
/// (one absent feature in ten gets through, none that is there is held back), and numbers the set bits, so that a table needs no empty
/// places. Immutable; safe for concurrent use.</summary>
internal sealed class FeatureFilter
{
    /// <summary>The fewest bits of a feature that a filter looks at.</summary>
    internal const int FewestBits = 17;

    private readonly ulong[] _bits;
    private readonly int[] _before;
    private readonly uint _mask;

    private FeatureFilter(ulong[] bits)
    {
        _bits = bits;
        _mask = (uint)bits.Length - 1;
        _before = new int[bits.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            _before[i] = Count;
            Count += BitOperations.PopCount(bits[i]);
        }
    }

    /// <summary>Lets everything through, for training.</summary>
    internal static FeatureFilter Open { get; } = new([ulong.MaxValue]);

    /// <summary>How many bits are set.</summary>
    internal int Count { get; }

    /// <summary>How many low bits of a feature it looks at.</summary>
    internal int Width => BitOperations.Log2((uint)_bits.Length) + 6;

    internal static FeatureFilter Of(ReadOnlySpan<uint> keys)
    {
        var words = 1 << (FewestBits - 6);
        while (words * 8L < keys.Length)
            words *= 2;
        var bits = new ulong[words];
        foreach (var key in keys)
            bits[(key >> 6) & (words - 1)] |= 1UL << (int)(key & 63);
        return new FeatureFilter(bits);
    }

    /// <summary>1 where a table may have the feature, 0 where it has not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Passes(uint key) => (int)(Word(key) >> (int)(key & 63)) & 1;

    /// <summary>The number of a feature's bit among the set ones; the feature must pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Rank(uint key)
    {
        var below = Word(key) & ((1UL << (int)(key & 63)) - 1);
        return _before[(key >> 6) & _mask] + BitOperations.PopCount(below);
    }

    // The mask is one less than the length, so the index needs no test.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Word(uint key) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), (nint)((key >> 6) & _mask));
}
