using System.Runtime.CompilerServices;
using static Rhetor.Languages.Grammar.Parsing.ParserFeatures;
using static Rhetor.Languages.Grammar.Parsing.ParserHash;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What the relation of a word to its head is decided by, once the tree stands, in two parts: where the first leaves no doubt, the
/// second is not asked.</summary>
internal static class RelationFeatures
{
    /// <summary>How many features a decision has.</summary>
    internal const int Count = 20;

    /// <summary>How many of them are in the first part.</summary>
    internal const int First = 10;

    private static readonly uint[] Distances = Table(8, 3, distance => Math.Min(distance, 5));
    private static readonly uint[] Names = Table(64, 4, name => name);

    /// <summary>Writes the first part of the features of a word. All of them look at its part of speech, because classes are numbered anew for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CollectFirst<TSink>(in RelationPlace p, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly var n = ref p.At(p.Dependent);
        ref readonly var h = ref p.At(p.Head);
        var side = Side(n, h, p.Left);
        var own = Own(n, p.Left);
        Put(ref sink, 0, side);
        Put(ref sink, 1, n.Morph + Turn(h.Morph, 7) + (own - Tag(n.Pos)));
        Put(ref sink, 8, side + Turn(Distances[Math.Min(Math.Abs(p.Dependent - p.Head), 7)], 7));
        Put(ref sink, 4, side + Turn(n.Word, 7));
        // The dependent's own dependents: a preposition makes an oblique, a subjunction a clause.
        Put(ref sink, 15, side + Turn(p.At(n.Left).Word, 7));
        Put(ref sink, 17, side + Turn(Tag(n.LeftPos), 7) + Turn(Tag(p.At(n.Right).Pos), 14));
        Put(ref sink, 18, own + Turn(p.At(n.Left).Word, 7) + Turn(n.Word, 14));
        Put(ref sink, 19, side + Turn(Tag(n.LeftPos), 7) + Turn(Tag(p.At(n.LeftSecond).Pos), 14));
        // The head's other dependents: whether there is a subject already, whether an auxiliary or a copula.
        Put(ref sink, 24, side + Turn(h.Seen * 0x9E3779B1u, 7));
        Put(ref sink, 25, side + Turn(Names[p.Name(h.Last)], 7) + Turn(Tag(h.LeftPos), 14));
    }

    /// <summary>Writes the second part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CollectRest<TSink>(in RelationPlace p, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly var n = ref p.At(p.Dependent);
        ref readonly var h = ref p.At(p.Head);
        ref readonly var before = ref p.At(p.Dependent - 1);
        ref readonly var after = ref p.At(p.Dependent + 1);
        ref readonly var left = ref p.At(h.Last);
        var side = Side(n, h, p.Left);
        Put(ref sink, 2, side + Turn(n.Morph, 7));
        Put(ref sink, 11, side + Turn(h.Cluster, 7));
        Put(ref sink, 10, side + Turn(n.Cluster, 7));
        Put(ref sink, 12, side + Turn(before.Word, 7));
        Put(ref sink, 14, side + Turn(Tag(before.Pos), 7) + Turn(Tag(after.Pos), 14));
        Put(ref sink, 20, side + Turn(p.At(n.Right).Word, 7));
        Put(ref sink, 26, side + Turn(Tag(left.Pos), 7) + Turn(Tag(p.At(h.Right).Pos), 14));
        Put(ref sink, 29, side + Turn(left.Word, 7));
        Put(ref sink, 30, side + Turn(Tag(p.At(h.Head).Pos), 7) + (h.Head < p.Head ? 0x51ED270Bu : 0u));
        Put(ref sink, 31, side + Turn(p.Left ? 0u : Names[p.Name(p.Head)], 7));
    }

    private static uint Side(in ParserNode dependent, in ParserNode head, bool left) => Mix(((uint)dependent.Pos << 6) | ((uint)head.Pos << 1) | (left ? 1u : 0u));

    private static uint Own(in ParserNode dependent, bool left) => Tag(dependent.Pos) + (left ? 0x68E31DA4u : 0u);
}
