using static Rhetor.Languages.Grammar.Parsing.ParserHash;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What the relation of a word to its head is decided by, once the tree stands.</summary>
internal static class RelationFeatures
{
    /// <summary>How many features a decision has.</summary>
    internal const int Count = 32;

    private static readonly uint[] Distances = Table(8, 3, distance => Math.Min(distance, 5));

    /// <summary>Writes the features of the dependent <paramref name="d"/>. All of them look at its part of speech, because classes are
    /// numbered anew for each.</summary>
    internal static void Collect(RelationTree tree, int d, ref uint keys)
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
        var side = Mix(((uint)n.Pos << 6) | ((uint)h.Pos << 1) | (d < head ? 1u : 0u));
        var own = n.Tag + (d < head ? 0x68E31DA4u : 0u);
        Put(ref keys, 0, side);
        Put(ref keys, 1, n.Morph + Turn(h.Morph, 7) + (own - n.Tag));
        Put(ref keys, 2, side + Turn(n.Morph, 7));
        Put(ref keys, 3, own + Turn(n.Word, 7));
        Put(ref keys, 4, side + Turn(n.Word, 7));
        Put(ref keys, 5, side + Turn(h.Word, 7));
        Put(ref keys, 6, own + Turn(n.Morph, 7) + Turn(h.Word, 14));
        Put(ref keys, 7, own + Turn(n.Word, 7) + Turn(h.Morph, 14));
        Put(ref keys, 8, side + Turn(Distances[Math.Min(Math.Abs(d - head), 7)], 7));
        Put(ref keys, 9, side + Turn(tree.Ending(d), 7));
        Put(ref keys, 10, side + Turn(n.Cluster, 7));
        Put(ref keys, 11, side + Turn(h.Cluster, 7));
        Put(ref keys, 12, side + Turn(before.Word, 7));
        Put(ref keys, 13, side + Turn(after.Word, 7));
        Put(ref keys, 14, side + Turn(before.Tag, 7) + Turn(after.Tag, 14));
        // The dependent's own dependents: a preposition makes an oblique, a subjunction a clause.
        ref readonly var near = ref tree.Nodes[r.Nearest];
        Put(ref keys, 15, side + Turn(n.LeftWord, 7));
        Put(ref keys, 16, side + Turn(near.Word, 7));
        Put(ref keys, 17, side + Turn(n.LeftTag, 7) + Turn(near.Tag, 14));
        Put(ref keys, 18, own + Turn(n.LeftWord, 7) + Turn(n.Word, 14));
        var below = r.Below * 0x9E3779B1u;
        Put(ref keys, 19, side + Turn(below, 7));
        Put(ref keys, 20, side + Turn(n.RightWord, 7));
        // The head's other dependents: which nominal this is, whether there is a subject already, whether an auxiliary or a copula.
        var seen = Mix(hr.Seen);
        var rank = tree.Rank(d, head);
        Put(ref keys, 21, side + Turn(seen, 7));
        Put(ref keys, 22, side + Turn(seen, 7) + Turn(n.Morph, 14));
        Put(ref keys, 23, side + Turn(rank, 7) + Turn(seen, 14));
        Put(ref keys, 24, side + Turn(rank + hr.Nominals, 7));
        Put(ref keys, 25, side + Turn(tree.LastName(head), 7) + Turn(right.Tag, 14));
        Put(ref keys, 26, side + Turn(left.Tag, 7) + Turn(right.Tag, 14));
        var around = hr.Below * 0x85EBCA6Bu;
        Put(ref keys, 27, side + Turn(around, 7) + Turn(rank, 14));
        Put(ref keys, 28, own + Turn(h.Word, 7) + Turn(rank, 14));
        Put(ref keys, 29, side + Turn(left.Word, 7));
        Put(ref keys, 30, side + Turn(tree.Nodes[h.Head].Tag, 7) + (h.Head < head ? 0x51ED270Bu : 0u));
        Put(ref keys, 31, side + Turn(head < d ? tree.Name(head) : 0u, 7));
    }
}
