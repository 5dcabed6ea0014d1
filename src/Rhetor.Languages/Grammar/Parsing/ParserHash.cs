using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>How the parser's features become rows of its tables: what a feature looks at is a 32-bit hash each, they are added, each turned
/// by another number of bits, and the upper bits of the sum are the row. Part of the model file's format: a change is a new version.</summary>
internal static class ParserHash
{
    /// <summary>What stands for the root.</summary>
    internal const uint Root = 0xBB67AE85u;

    /// <summary>Sets classes apart from other numbers.</summary>
    internal const uint ClusterFamily = 0x40000000u;

    private const uint Spread = 0x9E3779B1u;

    /// <summary>A well mixed hash of a number (the finalizer of MurmurHash3, Appleby 2011).</summary>
    internal static uint Mix(uint x)
    {
        x ^= x >> 16;
        x *= 0x85EBCA6Bu;
        x ^= x >> 13;
        x *= 0xC2B2AE35u;
        return x ^ (x >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Turn(uint x, int bits) => BitOperations.RotateLeft(x, bits);

    /// <summary>Hands one feature on; the number of its template sets it apart from others that look at the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put<TSink>(ref TSink sink, int template, uint feature)
        where TSink : struct, IFeatureSink, allows ref struct => sink.Put(feature + ((uint)template * Spread));

    /// <summary>The hashes of small numbers, 0 for none.</summary>
    internal static uint[] Table(int size, uint family, Func<int, int> bucket)
    {
        var table = new uint[size];
        for (var i = 0; i < size; i++)
            table[i] = bucket(i) == 0 ? 0 : Mix((family << 16) + (uint)bucket(i));
        return table;
    }
}
