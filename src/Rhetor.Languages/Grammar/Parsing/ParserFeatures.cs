using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static Rhetor.Languages.Grammar.Parsing.ParserHash;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What the next transition is decided by, in two parts: where the first leaves no doubt, the second is not asked.</summary>
internal static class ParserFeatures
{
    /// <summary>How many features a decision has.</summary>
    internal const int Count = 18;

    /// <summary>How many of them are in the first part.</summary>
    internal const int First = 8;

    private const int FarthestSeen = 20;
    private const ulong LowBits = 0x7F7F7F7F7F7F7F7FUL;
    private static readonly uint[] Tags = Table(256, 1, pos => pos);
    private static readonly uint[] Valencies = Table(256, 2, count => count);

    /// <summary>Hands on the first part of the features of a state that has a word on the stack and one to come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CollectFirst<TSink>(in ParserPlace p, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly var a = ref p.At(p.Top);
        ref readonly var b = ref p.At(p.Below);
        ref readonly var n = ref p.At(p.Next);
        uint ta = Tag(a.Pos), tn = Tag(n.Pos), n1 = Tag(p.At(p.Next + 1).Pos);
        var an = ta + Turn(tn, 7);
        var ba = Tag(b.Pos) + Turn(ta, 7);
        Put(ref sink, 0, a.Morph + Turn(n.Morph, 7));
        Put(ref sink, 1, b.Morph + Turn(a.Morph, 7));
        Put(ref sink, 2, a.Word + Turn(tn, 7));
        Put(ref sink, 3, an + Turn(n1, 14));
        Put(ref sink, 4, an + Turn(n1, 14) + Turn(Tag(p.At(p.Next + 2).Pos), 21));
        Put(ref sink, 5, ba + Turn(tn, 14) + Turn(Tag(n.LeftPos), 21));
        Put(ref sink, 6, ba + Turn(Tag(a.LeftPos) + Turn(Tag(p.At(a.Right).Pos), 11), 14));
        Put(ref sink, 7, ba + Turn(Tag(b.LeftPos) + Turn(Tag(p.At(b.Right).Pos), 11), 14));
    }

    /// <summary>Hands on the second part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CollectRest<TSink>(in ParserPlace p, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly var a = ref p.At(p.Top);
        ref readonly var b = ref p.At(p.Below);
        ref readonly var n = ref p.At(p.Next);
        ref readonly var after = ref p.At(p.Next + 1);
        uint ta = Tag(a.Pos), tn = Tag(n.Pos);
        var an = ta + Turn(tn, 7);
        Put(ref sink, 8, an + Turn(Between(p, p.Top, p.Next), 14));
        Put(ref sink, 9, Tag(b.Pos) + Turn(a.Word, 7));
        Put(ref sink, 10, a.Word + Turn(tn, 7) + Turn(Tag(after.Pos), 14));
        Put(ref sink, 11, ta + Turn(n.Cluster, 7));
        Put(ref sink, 12, an + Turn(Tag(n.LeftPos), 14) + Turn(Tag(p.At(n.LeftSecond).Pos), 21));
        Put(ref sink, 13, an + Turn(Valency(a.LeftCount) + Turn(Valency(a.RightCount), 5), 14));
        Put(ref sink, 14, after.Word + Turn(an, 7));
        Put(ref sink, 15, b.Word + Turn(tn, 7));
        Put(ref sink, 16, p.At(a.Left).Word + Turn(an, 3));
        Put(ref sink, 17, Tag(b.Pos) + Turn(ta, 7) + Turn(tn, 14) + Turn(Tag(after.Pos), 21));
    }

    /// <summary>The hash of a part of speech, 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Tag(byte pos) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Tags), (nint)pos);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Valency(byte count) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Valencies), (nint)count);

    /// <summary>The set of the kinds of words in between that matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Between(in ParserPlace p, int from, int to)
    {
        var counts = p.Before(to) - p.Before(Math.Max(from + 1, to - FarthestSeen));
        var seen = (counts + LowBits) & ~LowBits;
        return (uint)((seen * 0x9E3779B97F4A7C15UL) >> 32);
    }
}
