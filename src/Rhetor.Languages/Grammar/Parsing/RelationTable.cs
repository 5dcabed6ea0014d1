using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What each feature gives to the relations of a part of speech, a row of <see cref="RelationSlots.Width"/> bytes each. Features
/// that share a row share its weights. Immutable; safe for concurrent use.</summary>
internal sealed class RelationTable
{
    /// <summary>The greatest weight.</summary>
    internal const int Limit = sbyte.MaxValue;

    internal const int MostBits = 18;

    private readonly sbyte[] _weights;
    private readonly int _shift;

    internal RelationTable(sbyte[] weights)
    {
        _weights = weights;
        Bits = BitOperations.Log2((uint)(weights.Length / RelationSlots.Width));
        _shift = 32 - Bits;
    }

    /// <summary>A table that says nothing.</summary>
    internal static RelationTable Empty { get; } = new(new sbyte[2 * RelationSlots.Width]);

    /// <summary>The number of rows as a power of two, at least 1.</summary>
    internal int Bits { get; }

    internal ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>A sum to which the features of a word are added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RelationScore Score() => new(ref MemoryMarshal.GetArrayDataReference(_weights), _shift);

    /// <summary>The place of the relation with the highest score, the first of those if there are several.</summary>
    /// <param name="low">The scores of the first eight.</param>
    /// <param name="high">Those of the others.</param>
    /// <param name="candidates">The places that come into question, as bits; at least one.</param>
    /// <param name="sure">The lead over all others that is asked for.</param>
    /// <param name="isSure">Whether it has that lead.</param>
    internal static int Best(Vector128<short> low, Vector128<short> high, uint candidates, short sure, out bool isSure)
    {
        low = Only(low, candidates & 0xFF);
        high = Only(high, candidates >> 8);
        var most = Highest(low, high);
        var near = most - Vector128.Create(sure);
        var others = Mask(Vector128.GreaterThan(low, near), Vector128.GreaterThan(high, near));
        isSure = (others & (others - 1)) == 0;
        return BitOperations.TrailingZeroCount(Mask(Vector128.Equals(low, most), Vector128.Equals(high, most)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(Vector128<short> low, Vector128<short> high) =>
        low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << Vector128<short>.Count);

    /// <summary>The highest score, in all places.</summary>
    private static Vector128<short> Highest(Vector128<short> low, Vector128<short> high)
    {
        var most = Vector128.Max(low, high);
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        return Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(1, 0, 3, 2, 5, 4, 7, 6)));
    }

    private static Vector128<short> Only(Vector128<short> scores, uint candidates)
    {
        var places = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128);
        var kept = Vector128.Equals(Vector128.Create((short)candidates) & places, places);
        return Vector128.ConditionalSelect(kept, scores, Vector128.Create(short.MinValue));
    }
}
