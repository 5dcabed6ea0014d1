using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the features (FEATS) of a word are decided by, once the parts of speech of the sentence are known.</summary>
internal static class MorphFeatures
{
    private const uint Family = 3;

    private const uint Nominal = (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Pron) | (1u << (int)PartOfSpeech.Propn);

    /// <summary>The features of the padded token <paramref name="i"/>.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="i">The padded index.</param>
    /// <param name="tags">Padded parts of speech of all words.</param>
    /// <param name="feats">Padded FEATS, decided to the left only.</param>
    /// <param name="list">Where to.</param>
    internal static void Collect(TokenTable t, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, ref FeatureList list)
    {
        list.Begin(Family);
        uint u = tags[i], w = t.Word[i], left = t.Word[i - 1], right = t.Word[i + 1];
        var suffix = t.Types[i].Suffix;
        list.Add(u);
        list.Add(u, w);
        for (var k = 0; k < 7; k++)
            list.Add(u, suffix[k]);
        list.Add(u, t.Types[i].Prefix[2]);
        list.Add(u, t.Types[i].Shape, t.Places[i]);
        list.Add(u, t.Types[i].Known.Cluster);
        list.Add(u, left);
        list.Add(u, right);
        list.Add(u, left, w);
        list.Add(u, w, right);
        list.Add(u, left, suffix[2]);
        list.Add(u, right, suffix[2]);
        uint before = tags[i - 1], after = tags[i + 1];
        list.Add(u, before);
        list.Add(u, after);
        list.Add((u << 8) | before, after);
        list.Add((u << 8) | before, tags[i - 2], w);
        list.Add((u << 8) | before, w);
        list.Add((u << 8) | after, w);
        list.Add((u << 8) | after, tags[i + 2], w);
        list.Add((u << 8) | before, suffix[2]);
        list.Add((u << 8) | after, suffix[2]);
        list.Add(u, feats[i - 1], before);
        list.Add(u, feats[i - 1], w);
        list.Add(u, feats[i - 1], suffix[2]);
        list.Add((u << 16) | feats[i - 2], feats[i - 1], suffix[1]);
        list.Add(u, (uint)(feats[i - 2] << 8) | tags[i - 2], suffix[1]);
        list.Add(u, (uint)(tags[i - 2] << 16) | (before << 8) | tags[i - 3]);
        list.Add(u, t.Types[i + 1].Suffix[1], suffix[1]);
        list.Add(u, t.Types[i - 1].Suffix[1], suffix[1]);
        if (t.Types[i].Tail == 0)
            list.Skip(2);
        else
        {
            list.Add(u, t.Types[i].Tail);
            list.Add(u, t.Types[i].TailKnown.Cluster, suffix[1]);
        }

        Distant(t, i, u, w, suffix, tags, feats, ref list);
    }

    // Agreement reaches further than a window: the subject to the left of a verb, the auxiliary before a participle, the noun after
    // an adjective.
    private static void Distant(
        TokenTable t, int i, uint u, uint w, ReadOnlySpan<uint> suffix, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, ref FeatureList list)
    {
        var nominal = Nearest(tags, i, -1, 8, Nominal);
        uint word = tags[nominal] == (byte)PartOfSpeech.Pron ? t.Word[nominal] : 0;
        list.Add(u, word, feats[nominal]);
        list.Add(u, feats[nominal], w);
        list.Add(u, feats[nominal], suffix[1]);
        list.Add(u, word, suffix[1]);
        var auxiliary = Nearest(tags, i, -1, 6, 1u << (int)PartOfSpeech.Aux);
        list.Add(u, t.Word[auxiliary], suffix[1]);
        list.Add(u, t.Word[auxiliary], w);
        list.Add(u, auxiliary < nominal ? 1u : 0u, suffix[1]);
        var marker = Nearest(tags, i, -1, 5, (1u << (int)PartOfSpeech.Part) | (1u << (int)PartOfSpeech.Sconj));
        list.Add(u, t.Word[marker], suffix[1]);
        var noun = Nearest(tags, i, 1, 4, (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Propn));
        list.Add(u, t.Types[noun].Suffix[1], w);
        list.Add(u, t.Types[noun].Suffix[2], suffix[1]);
        list.Add(u, t.Word[noun], suffix[1]);
        list.Add(u, t.Types[noun].Known.Cluster, suffix[1]);
        var article = Nearest(tags, i, -1, 4, 1u << (int)PartOfSpeech.Det);
        list.Add(u, t.Word[article], suffix[1]);
        list.Add(u, t.Word[article], w);
        list.Add(u, feats[article], suffix[2]);
        list.Add(u, Nearest(tags, i, -1, 12, Lexicon.VerbMask) == 0 ? 1u : 0u, suffix[1]);
        list.Add(u, Nearest(tags, i, -1, 12, Lexicon.VerbMask) == 0 ? 1u : 0u, w);
    }

    /// <summary>The nearest token of a kind within a distance, 0 (a pad) when there is none.</summary>
    private static int Nearest(ReadOnlySpan<byte> tags, int from, int step, int distance, uint kinds)
    {
        for (var k = 1; k <= distance; k++)
        {
            var i = from + (k * step);
            if (i < TokenTable.Pad || i >= tags.Length)
                return 0;
            if ((kinds & (1u << tags[i])) != 0 && tags[i] != 0)
                return i;
        }

        return 0;
    }
}
