using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>The bundles of features that come into question for a part of speech: its <see cref="Width"/> most frequent ones, each with a slot,
/// so that their scores stand side by side. Immutable; safe for concurrent use.</summary>
internal sealed class BundleSlots
{
    internal const int Width = BundleScores.Width;

    /// <summary>Room for scores: what goes to a bundle without a slot is written behind the slots.</summary>
    internal const int Room = Width + 1;

    /// <summary>Far below anything that was learnt.</summary>
    private const short Never = -20_000;

    // What a word alone gives is cut off here, far above anything that was learnt, so that sums stay within 16 bits.
    private const int StrongestOwn = 10_000;

    private readonly byte[] _slots;
    private readonly int _count;

    /// <summary>Gives slots.</summary>
    /// <param name="bundles">For each part of speech its bundles, the most frequent first.</param>
    /// <param name="count">How many bundles there are.</param>
    internal BundleSlots(ushort[][] bundles, int count)
    {
        Bundles = bundles;
        _count = count;
        _slots = new byte[bundles.Length * count];
        Array.Fill(_slots, (byte)Width);
        for (var tag = 0; tag < bundles.Length; tag++)
        {
            for (var slot = 0; slot < Math.Min(Width, bundles[tag].Length); slot++)
                _slots[(tag * count) + bundles[tag][slot]] = (byte)slot;
        }
    }

    internal ushort[][] Bundles { get; }

    /// <summary>The slots of the bundles as a part of speech, by bundle.</summary>
    internal ref byte Of(int tag) => ref _slots[tag * _count];

    /// <summary>Writes what a word alone gives, by slot.</summary>
    /// <param name="scores">A score a bundle.</param>
    /// <param name="tag">The part of speech.</param>
    /// <param name="own">Receives a score a slot.</param>
    internal void Own(ReadOnlySpan<int> scores, int tag, Span<short> own)
    {
        own.Fill(Never);
        var bundles = Bundles[tag];
        for (var slot = 0; slot < Math.Min(Width, bundles.Length); slot++)
            own[slot] = (short)Math.Clamp(scores[bundles[slot]], -StrongestOwn, StrongestOwn);
    }

    /// <summary>The slot with the highest score, the first of those if there are several.</summary>
    /// <param name="scores">The scores of <see cref="Width"/> slots.</param>
    /// <param name="sure">The lead over all others that is asked for.</param>
    /// <param name="isSure">Whether it has that lead.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Best(ref short scores, short sure, out bool isSure)
    {
        var a = Vector256.LoadUnsafe(ref scores);
        var b = Vector256.LoadUnsafe(ref scores, (nuint)Vector256<short>.Count);
        var both = Vector256.Max(a, b);
        var most = Vector128.Max(both.GetLower(), both.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        var highest = Vector256.Create(most, most);
        var near = highest - Vector256.Create(sure);
        var others = Bits(Vector256.GreaterThan(a, near), Vector256.GreaterThan(b, near));
        isSure = (others & (others - 1)) == 0;
        return BitOperations.TrailingZeroCount(Bits(Vector256.Equals(a, highest), Vector256.Equals(b, highest)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector256<short> a, Vector256<short> b) => a.ExtractMostSignificantBits() | (b.ExtractMostSignificantBits() << Vector256<short>.Count);
}
