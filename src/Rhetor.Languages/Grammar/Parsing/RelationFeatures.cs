using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What the relation of a word to its head is decided by, once the tree stands.</summary>
internal static class RelationFeatures
{
    private const uint Family = 6;

    /// <summary>The features of the dependent <paramref name="d"/>.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="tags">Padded parts of speech.</param>
    /// <param name="morph">Padded part of speech and FEATS as one number.</param>
    /// <param name="tree">The whole tree.</param>
    /// <param name="relations">The relations of the words to the left.</param>
    /// <param name="d">The dependent's padded index.</param>
    /// <param name="list">Where to.</param>
    internal static void Collect(
        TokenTable t, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> morph, TreeView tree, ReadOnlySpan<ushort> relations, int d, ref FeatureList list)
    {
        list.Begin(Family);
        var h = tree.Heads[d];
        var w = t.Word;
        var suffix = t.Types[d].Suffix;
        uint dp = tags[d], hp = h == tree.Root ? 31u : tags[h], dm = morph[d], hm = h == tree.Root ? 0xFFFFu : morph[h];
        uint dir = d < h ? 1u : 0u;
        var side = (dp << 6) | (hp << 1) | dir;
        var far = (uint)Math.Min(Math.Abs(d - h), 5);
        list.Add(side);
        list.Add(dm, hm, dir);
        list.Add(dm, hp, dir);
        list.Add(w[d]);
        list.Add(w[d], side);
        list.Add(w[h], side);
        list.Add(w[d], w[h]);
        list.Add(w[h], dm, dir);
        list.Add(w[d], hm, dir);
        list.Add(side, far);
        list.Add(side, suffix[1]);
        list.Add(side, suffix[2]);
        list.Add(side, t.Types[d].Known.Cluster);
        list.Add(side, t.Types[h].Known.Cluster);
        list.Add(side, t.Types[d].Known.Cluster, t.Types[h].Known.Cluster);
        list.Add(side, t.Types[d].Shape, t.Types[h].Shape);
        list.Add(side, w[d - 1]);
        list.Add(side, w[d + 1]);
        list.Add(side, tags[d - 1], tags[d + 1]);
        list.Add(side, tags[h - 1], tags[h + 1]);
        list.Add(side, tags[d - 1], tags[h - 1]);
        Inside(w, tags, tree, d, side, ref list);
        Around(w, tags, morph, tree, relations, d, h, side, ref list);
    }

    // The dependent's own dependents: a preposition makes an oblique, a subjunction a clause.
    private static void Inside(uint[] w, ReadOnlySpan<byte> tags, TreeView tree, int d, uint side, ref FeatureList list)
    {
        int first = tree.LeftOutermost[d], near = tree.LeftNearest[d], last = tree.RightOutermost[d];
        list.Add(side, w[first]);
        list.Add(side, tags[first]);
        list.Add(side, w[near]);
        list.Add(side, tags[first], tags[near]);
        list.Add(side, w[first], w[d]);
        list.Add(side, tree.Below[d]);
        list.Add(side, tree.Below[d], tags[last]);
        list.Add(side, w[last]);
        list.Add(w[first], w[tree.Heads[d]], side);
    }

    // The head's other dependents: which nominal this is, whether there is a subject already, whether an auxiliary or a copula.
    private static void Around(
        uint[] w,
        ReadOnlySpan<byte> tags,
        ReadOnlySpan<ushort> morph,
        TreeView tree,
        ReadOnlySpan<ushort> relations,
        int d,
        int h,
        uint side,
        ref FeatureList list)
    {
        int previous = tree.PreviousSibling[d], next = tree.NextSibling[d];
        uint previousRelation = previous == 0 ? 0xFFFFu : relations[previous];
        var seen = tree.SeenRelations(d, relations);
        list.Add(side, previousRelation);
        list.Add(side, seen);
        list.Add(side, seen, morph[d]);
        list.Add(side, tree.NominalRank(d, tags), seen);
        list.Add(side, tree.NominalRank(d, tags), tree.NominalCount(h, tags));
        list.Add(side, previousRelation, tags[next]);
        list.Add(side, tags[previous], tags[next]);
        list.Add(side, tree.Below[h]);
        list.Add(side, tree.Below[h], tree.NominalRank(d, tags));
        list.Add(side, w[h], tree.NominalRank(d, tags));
        list.Add(side, w[h], seen);
        list.Add(side, w[previous]);
        list.Add(side, w[next]);
        var grand = tree.Heads[h];
        list.Add(side, tags[grand], grand < h ? 1u : 0u);
        list.Add(side, h < d ? relations[h] : 0xFFFFu);
        list.Add(side, w[d], tags[grand]);
        list.Add(side, w[tree.LeftOutermost[h]]);
        list.Add(side, tree.Below[h] & 0xFFFF, morph[h]);
    }
}
