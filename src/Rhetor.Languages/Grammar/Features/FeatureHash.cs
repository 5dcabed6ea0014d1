using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>32-bit hashes of features and words. They are part of the model file's format: a change is a new version.</summary>
internal static class FeatureHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private const ulong Second = 0xD6E8FEB86659FD93UL;
    private const ulong Third = 0xC2B2AE3D27D4EB4FUL;

    /// <summary>Spreads hashes over a table.</summary>
    internal const uint Spread = 0x9E3779B1u;

    /// <summary>The start of a word's running hash.</summary>
    internal const uint Seed = 2166136261u;

    /// <summary>The running hash after one more character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Step(uint hash, char c)
    {
        hash = (hash ^ c) * 0x85EBCA6Bu;
        return hash ^ (hash >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(uint template, uint a)
    {
        var h = (a + 1UL) * Golden;
        h ^= h >> 32;
        h = (h + template * Third) * Second;
        return NotZero((uint)(h >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(uint template, uint a, uint b)
    {
        var h = (((ulong)a << 32) | b) * Golden;
        h ^= h >> 32;
        h = (h + template * Third) * Second;
        return NotZero((uint)(h >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(uint template, uint a, uint b, uint c)
    {
        var h = (((ulong)a << 32) | b) * Golden;
        h ^= h >> 32;
        h = (h + (ulong)c * Third) * Second;
        h ^= h >> 29;
        h = (h + template * Third) * Golden;
        return NotZero((uint)(h >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NotZero(uint hash) => hash == 0 ? 1u : hash;
}
