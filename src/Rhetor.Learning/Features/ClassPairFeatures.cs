using Rhetor.Documents;
using Rhetor.Learning.Numerics;

namespace Rhetor.Learning.Features;

/// <summary>
/// What stands before what in a sentence, words read as their classes: pairs of classes, pronouns, auxiliaries, names, question and
/// exclamation marks, with nothing or one such thing between them; hashed among the n-grams. A rare word is read like its kin, in its place.
/// </summary>
internal sealed class ClassPairFeatures
{
    private const ulong Name = 0x4E414D45;
    private const ulong Negated = 0x8F1BBCDCBFA53E0B;
    private const ulong PairSalt = 0xD6E8FEB86659FD93;
    private const ulong GapSalt = 0xA0761D6478BD642F;

    /// <summary>So many units a token.</summary>
    public const int Most = 3;

    private readonly int _shift;

    public ClassPairFeatures(FeatureSchema schema)
    {
        _shift = 64 - schema.WordBits;
    }

    public void Extract(AnnotatedDocument document, Sentence sentence, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        // The units of the last three tokens that have any; at most three each.
        Span<ulong> now = stackalloc ulong[Most];
        Span<ulong> last = stackalloc ulong[Most];
        Span<ulong> before = stackalloc ulong[Most];
        int lastCount = 0, beforeCount = 0;
        var tokens = document.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var count = token.IsPunctuation ? Mark(document.Text[token.Start], now) : Units(token, facts[i], now);
            if (count == 0) continue;
            Add(before[..beforeCount], now[..count], GapSalt, row);
            Add(last[..lastCount], now[..count], PairSalt, row);
            last.CopyTo(before);
            now.CopyTo(last);
            (beforeCount, lastCount) = (lastCount, count);
        }
    }

    private void Add(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, ulong salt, FeatureRow row)
    {
        foreach (var a in left)
        {
            foreach (var b in right) row.AddWord(Bucket(((a * 0x9E3779B97F4A7C15) ^ b) + salt));
        }
    }

    private static int Mark(char first, Span<ulong> units)
    {
        if (first is not ('?' or '!')) return 0;
        units[0] = first;
        return 1;
    }

    private static int Units(in Token token, WordFacts facts, Span<ulong> units)
    {
        if (!token.IsWord) return 0;
        if (NameMask.Hides(token, facts))
        {
            units[0] = Name;
            return 1;
        }

        var sign = token.IsNegated ? Negated : 0;
        var count = facts.Units.Length;
        for (var i = 0; i < count; i++) units[i] = facts.Units[i] ^ sign;
        if (count == 0 && token.Pos is PartOfSpeech.Pron or PartOfSpeech.Aux) units[count++] = token.LemmaHash ^ sign;
        return count;
    }

    private int Bucket(ulong hash) => (int)(SplitMix64.Mix(hash) >> _shift);
}
