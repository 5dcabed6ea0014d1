using static Rhetor.Languages.Grammar.Parsing.ParserHash;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What the next transition is decided by, in two parts: where the first leaves no doubt, the second is not asked.</summary>
internal static class ParserFeatures
{
    /// <summary>How many features a decision has.</summary>
    internal const int Count = 34;

    /// <summary>How many of them are in the first part.</summary>
    internal const int First = 16;

    private const int FarthestSeen = 20;
    private const ulong LowBits = 0x7F7F7F7F7F7F7F7FUL;
    private static readonly uint[] Distances = Table(FarthestSeen + 1, 6, distance => distance switch { < 5 => distance, < 8 => 5, < 14 => 6, _ => 7 });

    /// <summary>Writes the first part of the features of a state that has a word on the stack and one to come.</summary>
    internal static void CollectFirst(ParserState s, ref uint keys)
    {
        int top = s.Top(0), below = s.Top(1), next = s.Next;
        var nodes = s.Nodes;
        ref readonly var a = ref nodes[top];
        ref readonly var b = ref nodes[below];
        ref readonly var n = ref nodes[next];
        var n1 = nodes[next + 1].Tag;
        var an = a.Tag + Turn(n.Tag, 7);
        var ba = b.Tag + Turn(a.Tag, 7);
        var ban = ba + Turn(n.Tag, 14);
        var aKids = a.LeftTag + Turn(a.RightTag, 11);
        var bKids = b.LeftTag + Turn(b.RightTag, 11);
        Put(ref keys, 0, 0, an + Turn(Distances[Math.Min(next - top, FarthestSeen)], 14));
        Put(ref keys, 1, 1, an + Turn(Between(s.Before, top, next), 14));
        Put(ref keys, 2, 2, ba + Turn(below == 0 ? 0 : Between(s.Before, below, top), 14));
        Put(ref keys, 3, 3, a.Word + Turn(n.Tag, 7));
        Put(ref keys, 4, 4, a.Tag + Turn(n.Word, 7));
        Put(ref keys, 5, 5, b.Word + Turn(a.Tag, 7));
        Put(ref keys, 6, 7, b.Tag + Turn(n.Word, 7));
        Put(ref keys, 7, 9, a.Morph + Turn(n.Morph, 7));
        Put(ref keys, 8, 10, b.Morph + Turn(a.Morph, 7));
        Put(ref keys, 9, 11, an + Turn(n1, 14) + Turn(nodes[next + 2].Tag, 21));
        Put(ref keys, 10, 12, ban + Turn(n1, 21));
        Put(ref keys, 11, 13, ban + Turn(a.LeftTag, 21));
        Put(ref keys, 12, 15, ban + Turn(b.RightTag, 21));
        Put(ref keys, 13, 16, ban + Turn(n.LeftTag, 21));
        Put(ref keys, 14, 17, an + Turn(aKids, 14));
        Put(ref keys, 15, 18, ba + Turn(bKids, 14));
    }

    /// <summary>Writes the second part.</summary>
    internal static void CollectRest(ParserState s, ref uint keys)
    {
        int top = s.Top(0), below = s.Top(1), next = s.Next;
        var nodes = s.Nodes;
        ref readonly var a = ref nodes[top];
        ref readonly var b = ref nodes[below];
        ref readonly var n = ref nodes[next];
        var n1 = nodes[next + 1].Tag;
        var an = a.Tag + Turn(n.Tag, 7);
        var ba = b.Tag + Turn(a.Tag, 7);
        var ban = ba + Turn(n.Tag, 14);
        var aKids = a.LeftTag + Turn(a.RightTag, 11);
        var toBelow = below == 0 ? 0 : Distances[Math.Min(top - below, FarthestSeen)];
        Put(ref keys, 16, 6, b.Tag + Turn(a.Word, 7));
        Put(ref keys, 17, 8, b.Word + Turn(n.Tag, 7));
        Put(ref keys, 18, 14, ban + Turn(a.RightTag, 21));
        Put(ref keys, 19, 19, ba + Turn(aKids, 14));
        Put(ref keys, 20, 24, b.Word + Turn(toBelow, 7));
        Put(ref keys, 21, 25, a.Word + Turn(n.Tag, 7) + Turn(n1, 14));
        Put(ref keys, 22, 26, a.Tag + Turn(n.Word, 7) + Turn(n1, 14));
        Put(ref keys, 23, 28, a.Tag + Turn(n.Cluster, 7));
        Put(ref keys, 24, 36, an + Turn(n1, 14));
        Put(ref keys, 25, 37, nodes[s.Top(2)].Tag + Turn(ba, 3));
        Put(ref keys, 26, 38, an + Turn(n.LeftTag, 14) + Turn(n.LeftSecond, 21));
        Put(ref keys, 27, 39, a.Word + Turn(a.LeftTag + Turn(a.RightTag, 11), 5));
        Put(ref keys, 28, 40, b.Word + Turn(b.LeftTag + Turn(b.RightTag, 11), 5));
        Put(ref keys, 29, 41, a.LeftWord + Turn(an, 3));
        Put(ref keys, 30, 42, a.RightWord + Turn(an, 3));
        Put(ref keys, 31, 43, b.RightWord + Turn(ba, 3));
        Put(ref keys, 32, 44, n.LeftWord + Turn(an, 3));
        Put(ref keys, 33, 45, an + Turn(a.LeftValency + a.RightValency, 14));
    }

    /// <summary>The set of the kinds of words in between that matter.</summary>
    private static uint Between(ulong[] before, int from, int to)
    {
        var counts = before[to] - before[Math.Max(from + 1, to - FarthestSeen)];
        var seen = (counts + LowBits) & ~LowBits;
        return (uint)((seen * 0x9E3779B97F4A7C15UL) >> 32);
    }
}
