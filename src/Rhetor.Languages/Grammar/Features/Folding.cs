using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Places in small tables for pairs of numbers, where there are more pairs than places: some share one. Part of the model file's
/// format: a change is a new version.</summary>
internal static class Folding
{
    /// <summary>The place of a pair, below <c>1 &lt;&lt; bits</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Of(uint a, uint b, int bits)
    {
        var h = (a * 0x9E3779B1u) + (b * 0x85EBCA77u);
        return (int)(((h ^ (h >> 15)) * 0xC2B2AE3Du) >> (32 - bits));
    }
}
