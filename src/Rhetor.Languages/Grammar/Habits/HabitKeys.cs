using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Habits;

/// <summary>What is looked at of a situation, as a hash. A model file's habits mean nothing under other keys: a change is a new version.</summary>
internal static class HabitKeys
{
    private const uint WordFamily = 0x100;
    private const uint ReadingFamily = 0x104;
    private const uint CoarseFamily = 0x101;
    private const uint FineFamily = 0x102;
    private const uint RelationFamily = 0x103;

    /// <summary>A word as it is written, and its place in the sentence.</summary>
    internal static uint Word(WordType type, uint place) => FeatureHash.Of(WordFamily, type.Word, type.Shape, place);

    /// <summary>A word as a part of speech.</summary>
    internal static uint Reading(WordType type, uint tag) => FeatureHash.Of(ReadingFamily, type.Word, tag);

    /// <summary>The kinds of the words around the top of the stack, and how far it is from the next word.</summary>
    internal static uint Coarse(ReadOnlySpan<byte> tags, ParserState s)
    {
        int s0 = s.Top(0), b0 = s.Next;
        return FeatureHash.Of(CoarseFamily, Kinds(tags, s), (Kind(tags, s, b0 + 1) << 3) | (uint)Math.Min(b0 - s0, 4));
    }

    /// <summary>Those, and the kinds of their dependents so far.</summary>
    internal static uint Fine(ReadOnlySpan<byte> tags, ParserState s)
    {
        int s0 = s.Top(0), s1 = s.Top(1), b0 = s.Next;
        var around = (Kind(tags, s, b0 + 1) << 27) | ((uint)Math.Min(b0 - s0, 6) << 20) | ((uint)Math.Min(s0 - s1, 6) << 16);
        var below = ((uint)tags[s.LeftFirst[s0]] << 20) | ((uint)tags[s.RightFirst[s0]] << 15) | ((uint)tags[s.LeftFirst[s1]] << 10)
            | ((uint)tags[s.RightFirst[s1]] << 5) | tags[s.LeftFirst[b0]];
        return FeatureHash.Of(FineFamily, Kinds(tags, s), around, below);
    }

    /// <summary>The kinds of a word and its head, their distance and side, and the kinds of the word's dependents and neighbours.</summary>
    internal static uint Relation(ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> morph, TreeView tree, int d)
    {
        var h = tree.Heads[d];
        var side = (d < h ? 1u : 0u) | ((uint)Math.Min(Math.Abs(d - h), 4) << 1) | ((uint)tags[h] << 4) | ((uint)morph[d] << 16);
        var below = ((uint)tags[tree.LeftOutermost[d]] << 15) | ((uint)tags[tree.RightOutermost[d]] << 10)
            | ((uint)tags[tree.PreviousSibling[d]] << 5) | tags[tree.NextSibling[d]];
        return FeatureHash.Of(RelationFamily, side, below);
    }

    private static uint Kinds(ReadOnlySpan<byte> tags, ParserState s) =>
        ((uint)tags[s.Top(2)] << 15) | ((uint)tags[s.Top(1)] << 10) | ((uint)tags[s.Top(0)] << 5) | Kind(tags, s, s.Next);

    private static uint Kind(ReadOnlySpan<byte> tags, ParserState s, int i) => i >= s.Root ? 31u : tags[i];
}
