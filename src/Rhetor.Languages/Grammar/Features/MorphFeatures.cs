using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the features (FEATS) of a word are decided by, once the parts of speech of the sentence are known: what the word says itself,
/// which is worked out once a reading, and what stands around it, by small numbers.</summary>
internal static class MorphFeatures
{
    private const uint Family = 3;
    private const int Bits = 16;

    private const uint Nominal = (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Pron) | (1u << (int)PartOfSpeech.Propn);
    private const uint Noun = (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Propn);
    private const uint Marker = (1u << (int)PartOfSpeech.Part) | (1u << (int)PartOfSpeech.Sconj);

    /// <summary>How many places there are for contexts.</summary>
    internal static int Places()
    {
        Span<int> room = stackalloc int[Slots.Most];
        var slots = new Slots(room);
        var table = new TokenTable();
        table.Load("", [], [], new Lexicon([]));
        Span<byte> tags = stackalloc byte[(2 * TokenTable.Pad) + 1];
        Span<ushort> feats = stackalloc ushort[tags.Length];
        Around(table, TokenTable.Pad, tags, feats, ref slots);
        return slots.Places;
    }

    /// <summary>What a word says by itself as a part of speech.</summary>
    internal static void Own(WordType type, uint place, uint u, ref FeatureList list)
    {
        list.Begin(Family);
        var suffix = type.Suffix;
        list.Add(u);
        list.Add(u, type.Word);
        for (var k = 0; k < 7; k++)
            list.Add(u, suffix[k]);
        list.Add(u, type.Prefix[2]);
        list.Add(u, type.Shape, place);
        list.Add(u, type.Known.Cluster);
        if (type.Tail == 0)
            return;
        list.Add(u, type.Tail);
        list.Add(u, type.TailKnown.Cluster, suffix[1]);
    }

    /// <summary>What stands around the padded token <paramref name="i"/>.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="i">The padded index.</param>
    /// <param name="tags">Padded parts of speech of all words.</param>
    /// <param name="feats">Padded FEATS, decided to the left only.</param>
    /// <param name="slots">Where to.</param>
    internal static void Around(TokenTable t, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, ref Slots slots)
    {
        WordType here = t.Types[i], left = t.Types[i - 1], right = t.Types[i + 1];
        uint u = tags[i], before = tags[i - 1], after = tags[i + 1], earlier = tags[i - 2], f = feats[i - 1];
        uint w = ((uint)here.Class << 5) | u, end = ((uint)here.End << 5) | u, ending = ((uint)here.Ending << 5) | u;
        slots.Folded(u, left.Class, Bits);
        slots.Folded(u, right.Class, Bits);
        slots.Folded(w, left.Class, Bits);
        slots.Folded(w, right.Class, Bits);
        slots.Folded(ending, left.Class, Bits);
        slots.Folded(ending, right.Class, Bits);
        slots.Exact((u << 5) | before, 10);
        slots.Exact((u << 5) | after, 10);
        slots.Exact((u << 10) | (before << 5) | after, 15);
        slots.Folded(w, (before << 5) | earlier, Bits);
        slots.Folded(w, before, Bits);
        slots.Folded(w, after, Bits);
        slots.Folded(w, (after << 5) | tags[i + 2], Bits);
        slots.Folded(ending, before, Bits);
        slots.Folded(ending, after, Bits);
        slots.Folded((u << 5) | before, f, Bits);
        slots.Folded(w, f, Bits);
        slots.Folded(ending, f, Bits);
        slots.Folded(end, ((uint)feats[i - 2] << 11) | f, Bits);
        slots.Folded(end, ((uint)feats[i - 2] << 5) | earlier, Bits);
        slots.Folded((u << 5) | before, (earlier << 5) | tags[i - 3], Bits);
        slots.Folded(end, right.End, Bits);
        slots.Folded(end, left.End, Bits);
        Distant(t, i, tags, feats, u, w, end, ending, ref slots);
    }

    // Agreement reaches further than a window: the subject to the left of a verb, the auxiliary before a participle, the noun after
    // an adjective.
    private static void Distant(
        TokenTable t, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, uint u, uint w, uint end, uint ending, ref Slots slots)
    {
        var nominal = Nearest(tags, i, -1, 8, Nominal);
        uint pronoun = tags[nominal] == (byte)PartOfSpeech.Pron ? t.Types[nominal].Class : 0u;
        slots.Folded((u << 11) | pronoun, feats[nominal], Bits);
        slots.Folded(w, feats[nominal], Bits);
        slots.Folded(end, feats[nominal], Bits);
        slots.Folded(end, pronoun, Bits);
        var auxiliary = Nearest(tags, i, -1, 6, 1u << (int)PartOfSpeech.Aux);
        slots.Folded(end, t.Types[auxiliary].Class, Bits);
        slots.Folded(w, t.Types[auxiliary].Class, Bits);
        slots.Exact((end << 1) | (auxiliary < nominal ? 1u : 0u), 14);
        var marker = Nearest(tags, i, -1, 5, Marker);
        slots.Folded(end, t.Types[marker].Class, Bits);
        var noun = Nearest(tags, i, 1, 4, Noun);
        slots.Folded(w, t.Types[noun].End, Bits);
        slots.Folded(end, t.Types[noun].Ending, Bits);
        slots.Folded(end, t.Types[noun].Class, Bits);
        var article = Nearest(tags, i, -1, 4, 1u << (int)PartOfSpeech.Det);
        slots.Folded(end, t.Types[article].Class, Bits);
        slots.Folded(w, t.Types[article].Class, Bits);
        slots.Folded(ending, feats[article], Bits);
        var verbless = Nearest(tags, i, -1, 12, Lexicon.VerbMask) == 0 ? 1u : 0u;
        slots.Exact((end << 1) | verbless, 14);
        slots.Exact((w << 1) | verbless, 17);
    }

    /// <summary>The nearest token of a kind within a distance, 0 (a pad) when there is none.</summary>
    private static int Nearest(ReadOnlySpan<byte> tags, int from, int step, int distance, uint kinds)
    {
        for (var k = 1; k <= distance; k++)
        {
            var i = from + (k * step);
            if (i < TokenTable.Pad || i >= tags.Length)
                return 0;
            if ((kinds & (1u << tags[i])) != 0)
                return i;
        }

        return 0;
    }
}
