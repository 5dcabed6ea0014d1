using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>What the next transition is decided by.</summary>
internal static class ParserFeatures
{
    private const uint Family = 5;

    /// <summary>The features of a state.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="tags">Padded parts of speech.</param>
    /// <param name="morph">Padded part of speech and FEATS as one number.</param>
    /// <param name="s">The state.</param>
    /// <param name="list">Where to.</param>
    internal static void Collect(TokenTable t, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> morph, ParserState s, ref FeatureList list)
    {
        list.Begin(Family);
        int s0 = s.Top(0), s1 = s.Top(1), s2 = s.Top(2), b0 = s.Next, b1 = Math.Min(b0 + 1, s.Root + 1), b2 = Math.Min(b0 + 2, s.Root + 2);
        var w = t.Word;
        uint s0p = tags[s0], s1p = tags[s1], s2p = tags[s2], b0p = b0 == s.Root ? 31u : tags[b0], b1p = b1 >= s.Root ? 31u : tags[b1];
        uint b2p = b2 >= s.Root ? 31u : tags[b2];
        uint s0m = morph[s0], s1m = morph[s1], b0m = b0 == s.Root ? 0xFFFFu : morph[b0];
        uint s0w = w[s0], s1w = w[s1], b0w = w[b0];
        list.Add(0);
        list.Add(s0p, b0p);
        list.Add(s0w);
        list.Add(s1w);
        list.Add(b0w);
        list.Add(w[b1], b0p);
        list.Add(s0m, b0m);
        list.Add(s1m, s0m);
        list.Add(s1m, s0m, b0m);
        list.Add(s0m);
        list.Add(s1m);
        list.Add(b0m);
        list.Add(s0w, b0w);
        list.Add(s0w, b0m);
        list.Add(s0m, b0w);
        list.Add(s0w, b0p);
        list.Add(s0p, b0w);
        list.Add(s1w, s0w);
        list.Add(s1w, s0m);
        list.Add(s1m, s0w);
        list.Add(s1w, s0p);
        list.Add(s1p, s0w);
        list.Add(s1p, b0w);
        list.Add(s1w, b0p);
        list.Add((s1p << 5) | s0p, b0p);
        list.Add((s1p << 5) | s0p, b0w);
        list.Add((s1p << 5) | b0p, s0w);
        list.Add((s0p << 5) | b0p, s1w);
        list.Add((s0p << 5) | b0p, b1p);
        list.Add((s0p << 5) | b0p, (b1p << 5) | b2p);
        list.Add(s0m, b0m, b1p);
        list.Add((s1p << 10) | (s0p << 5) | b0p, b1p);
        list.Add((s2p << 10) | (s1p << 5) | s0p, b0p);
        list.Add((s2p << 5) | s1p, s0p);
        list.Add(s0w, b0p, b1p);
        list.Add(s0p, b0w, b1p);
        list.Add(s0w, w[b1]);
        Children(w, tags, s, s0, s1, b0, (s1p << 10) | (s0p << 5) | b0p, ref list);
        Distance(t, tags, s0, s1, b0, (s1p << 10) | (s0p << 5) | b0p, ref list);
        uint s0c = t.Types[s0].Known.Cluster, s1c = t.Types[s1].Known.Cluster, b0c = t.Types[b0].Known.Cluster;
        list.Add(s0c, b0c);
        list.Add(s0c, b0p);
        list.Add(s0p, b0c);
        list.Add(s1c, s0c);
        list.Add(s1c, s0p);
        list.Add(s1p, s0c);
        list.Add(s0w, b0c);
        list.Add(s0c, b0w);
        list.Add(s1w, s0c);
        list.Add(s1c, s0w);
        list.Add(s1p, s0w, b0c);
    }

    private static void Children(
        uint[] w, ReadOnlySpan<byte> tags, ParserState s, int s0, int s1, int b0, uint triple, ref FeatureList list)
    {
        uint s0p = tags[s0], s1p = tags[s1], b0p = b0 == s.Root ? 31u : tags[b0];
        int s0l = s.LeftFirst[s0], s0r = s.RightFirst[s0], s1l = s.LeftFirst[s1], s1r = s.RightFirst[s1], b0l = s.LeftFirst[b0];
        uint s0lp = tags[s0l], s0rp = tags[s0r], s1lp = tags[s1l], s1rp = tags[s1r], b0lp = tags[b0l];
        list.Add(triple, s0lp);
        list.Add(triple, s0rp);
        list.Add(triple, s1rp);
        list.Add(triple, b0lp);
        list.Add((s0p << 5) | b0p, (s0lp << 5) | s0rp);
        list.Add((s0p << 5) | b0p, (b0lp << 5) | tags[s.LeftSecond[b0]]);
        list.Add((s1p << 5) | s0p, (s1lp << 5) | s1rp);
        list.Add((s1p << 5) | s0p, (s0lp << 5) | s0rp);
        list.Add((s0p << 5) | b0p, tags[s.LeftSecond[s0]], tags[s.RightSecond[s0]]);
        list.Add((s1p << 5) | s0p, tags[s.LeftSecond[s1]], tags[s.RightSecond[s1]]);
        list.Add(w[s0], s0lp, s0rp);
        list.Add(w[s1], s1lp, s1rp);
        list.Add(w[s1], s1rp, s0p);
        list.Add(w[b0], b0lp, s0p);
        list.Add(w[s0l], s0p, b0p);
        list.Add(w[s0r], s0p, b0p);
        list.Add(w[s1r], s1p, s0p);
        list.Add(w[b0l], s0p, b0p);
        uint s0vl = s.LeftCount[s0], s0vr = s.RightCount[s0], s1vr = s.RightCount[s1], s1vl = s.LeftCount[s1], b0vl = s.LeftCount[b0];
        list.Add((s0p << 5) | b0p, (s0vl << 8) | s0vr);
        list.Add((s1p << 5) | s0p, (s1vl << 8) | s1vr);
        list.Add((s0p << 5) | b0p, b0vl);
        list.Add(w[s0], (s0vl << 8) | s0vr);
        list.Add(w[s1], (s1vl << 8) | s1vr);
        list.Add(w[b0], b0vl);
        list.Add(s1p, s0p, (s0vl << 8) | s0vr);
    }

    private static void Distance(
        TokenTable t, ReadOnlySpan<byte> tags, int s0, int s1, int b0, uint triple, ref FeatureList list)
    {
        var toNext = s0 == 0 ? 0u : Bucket(b0 - s0);
        var toBelow = s1 == 0 ? 0u : Bucket(s0 - s1);
        var pair = triple & 0x3FF;
        list.Add(pair, toNext);
        list.Add(triple >> 5, toBelow);
        list.Add(triple, toNext, toBelow);
        list.Add(t.Word[s0], toNext);
        list.Add(t.Word[b0], toNext);
        list.Add(t.Word[s1], toBelow);
        var between = s0 == 0 ? 0 : Between(tags, s0, b0);
        var below = s1 == 0 ? 0 : Between(tags, s1, s0);
        list.Add(pair, between);
        list.Add(triple >> 5, below);
        list.Add(triple, between, below);
    }

    private static uint Bucket(int distance) => distance switch { < 5 => (uint)distance, < 8 => 5, < 14 => 6, _ => 7 };

    /// <summary>The set of the kinds of words in between that matter: punctuation, verbs, conjunctions, nouns.</summary>
    private static uint Between(ReadOnlySpan<byte> tags, int from, int to)
    {
        var seen = 0u;
        for (var i = Math.Max(from + 1, to - 20); i < to; i++)
            seen |= 1u << tags[i];
        const uint Kept = Lexicon.VerbMask
            | (1u << (int)Documents.PartOfSpeech.Punct) | (1u << (int)Documents.PartOfSpeech.Cconj) | (1u << (int)Documents.PartOfSpeech.Sconj)
            | (1u << (int)Documents.PartOfSpeech.Noun) | (1u << (int)Documents.PartOfSpeech.Adp);
        return seen & Kept;
    }
}
