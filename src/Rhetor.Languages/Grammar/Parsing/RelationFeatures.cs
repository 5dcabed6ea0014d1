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

    /// <summary>Writes the first part of the features of the dependent <paramref name="d"/>. All of them look at its part of speech, because
    /// classes are numbered anew for each.</summary>
    internal static void CollectFirst(RelationTree tree, int d, ref uint keys)
    {
        ref readonly var n = ref tree.Nodes[d];
        ref readonly var r = ref tree.Relatives[d];
        var head = n.Head;
        ref readonly var h = ref tree.Nodes[head];
        ref readonly var hr = ref tree.Relatives[head];
        ref readonly var right = ref tree.Nodes[r.Next];
        ref readonly var near = ref tree.Nodes[r.Nearest];
        var side = Side(n, h, d < head);
        var own = Own(n, d < head);
        Put(ref keys, 0, 0, side);
        Put(ref keys, 1, 1, n.Morph + Turn(h.Morph, 7) + (own - n.Tag));
        Put(ref keys, 2, 8, side + Turn(Distances[Math.Min(Math.Abs(d - head), 7)], 7));
        Put(ref keys, 3, 4, side + Turn(n.Word, 7));
        // The dependent's own dependents: a preposition makes an oblique, a subjunction a clause.
        Put(ref keys, 4, 15, side + Turn(n.LeftWord, 7));
        Put(ref keys, 5, 17, side + Turn(n.LeftTag, 7) + Turn(near.Tag, 14));
        Put(ref keys, 6, 18, own + Turn(n.LeftWord, 7) + Turn(n.Word, 14));
        Put(ref keys, 7, 19, side + Turn(r.Below * 0x9E3779B1u, 7));
        // The head's other dependents: which nominal this is, whether there is a subject already, whether an auxiliary or a copula.
        Put(ref keys, 8, 24, side + Turn(tree.Rank(d, head) + hr.Nominals, 7));
        Put(ref keys, 9, 25, side + Turn(tree.LastName(head), 7) + Turn(right.Tag, 14));
    }

    /// <summary>Writes the second part.</summary>
    internal static void CollectRest(RelationTree tree, int d, ref uint keys)
    {
        ref readonly var n = ref tree.Nodes[d];
        ref readonly var r = ref tree.Relatives[d];
        var head = n.Head;
        ref readonly var h = ref tree.Nodes[head];
        ref readonly var hr = ref tree.Relatives[head];
        ref readonly var before = ref tree.Nodes[d - 1];
        ref readonly var after = ref tree.Nodes[d + 1];
        ref readonly var left = ref tree.Nodes[hr.Last];
        ref readonly var right = ref tree.Nodes[r.Next];
        var side = Side(n, h, d < head);
        Put(ref keys, 10, 2, side + Turn(n.Morph, 7));
        Put(ref keys, 11, 11, side + Turn(h.Cluster, 7));
        Put(ref keys, 12, 10, side + Turn(n.Cluster, 7));
        Put(ref keys, 13, 12, side + Turn(before.Word, 7));
        Put(ref keys, 14, 14, side + Turn(before.Tag, 7) + Turn(after.Tag, 14));
        Put(ref keys, 15, 20, side + Turn(n.RightWord, 7));
        Put(ref keys, 16, 26, side + Turn(left.Tag, 7) + Turn(right.Tag, 14));
        Put(ref keys, 17, 29, side + Turn(left.Word, 7));
        Put(ref keys, 18, 30, side + Turn(tree.Nodes[h.Head].Tag, 7) + (h.Head < head ? 0x51ED270Bu : 0u));
        Put(ref keys, 19, 31, side + Turn(head < d ? tree.Name(head) : 0u, 7));
    }

    private static uint Side(in ParserNode dependent, in ParserNode head, bool left) => Mix(((uint)dependent.Pos << 6) | ((uint)head.Pos << 1) | (left ? 1u : 0u));

    private static uint Own(in ParserNode dependent, bool left) => dependent.Tag + (left ? 0x68E31DA4u : 0u);
}
