using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the part of speech of a word is decided by.</summary>
internal static class UposFeatures
{
    private const uint First = 1;
    private const uint Second = 2;

    private const uint PassedOver = (1u << (int)PartOfSpeech.Adv) | (1u << (int)PartOfSpeech.Part) | (1u << (int)PartOfSpeech.Pron)
        | (1u << (int)PartOfSpeech.Det) | (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Propn);

    /// <summary>The features of the padded token <paramref name="i"/>.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="i">The padded index.</param>
    /// <param name="tags">Padded parts of speech: decided ones to the left; to the right those of the first pass, if this is the second.</param>
    /// <param name="second">Whether the words to the right have tags already.</param>
    /// <param name="list">Where to.</param>
    internal static void Collect(TokenTable t, int i, ReadOnlySpan<byte> tags, bool second, ref FeatureList list)
    {
        list.Begin(second ? Second : First);
        var word = t.Word;
        uint w = word[i], left = word[i - 1], right = word[i + 1];
        list.Add(0);
        list.Add(w);
        list.Add(left);
        list.Add(right);
        list.Add(word[i - 2]);
        list.Add(word[i + 2]);
        list.Add(left, w);
        list.Add(w, right);
        list.Add(left, right);
        Affixes(t, i, ref list);
        Classes(t, i, w, ref list);
        Tail(t, i, ref list);
        Tags(t, i, w, right, tags, ref list);
        if (second)
            RightTags(t, i, w, tags, ref list);
    }

    private static void Affixes(TokenTable t, int i, ref FeatureList list)
    {
        var suffix = t.Suffix.AsSpan(i * TokenTable.Suffixes, TokenTable.Suffixes);
        var prefix = t.Prefix.AsSpan(i * TokenTable.Prefixes, TokenTable.Prefixes);
        uint shape = t.Shapes[i], place = t.Places[i];
        for (var k = 0; k < 6; k++)
            list.Add(suffix[k]);
        for (var k = 0; k < 4; k++)
            list.Add(prefix[k]);
        list.Add(shape, place);
        list.Add(shape, place, suffix[2]);
        list.Add(shape, t.Shapes[i - 1], t.Shapes[i + 1]);
        list.Add(shape, t.Shapes[i + 1], t.Word[i - 1]);
        list.Add(shape, place, t.Word[i + 1]);
        list.Add(t.Suffix[((i - 1) * TokenTable.Suffixes) + 2]);
        list.Add(t.Suffix[((i + 1) * TokenTable.Suffixes) + 2]);
        list.Add(t.Suffix[((i + 1) * TokenTable.Suffixes) + 1], suffix[1]);
        list.Add(t.Suffix[((i + 2) * TokenTable.Suffixes) + 1]);
        list.Add(t.Word[i - 1], suffix[2]);
    }

    private static void Classes(TokenTable t, int i, uint w, ref FeatureList list)
    {
        var known = t.Known;
        LexiconEntry here = known[i], before = known[i - 1], after = known[i + 1], later = known[i + 2];
        list.Add(here.Tags);
        list.Add(after.Tags);
        list.Add(here.Tags, after.Tags);
        list.Add(after.Tags, later.Tags);
        list.Add(w, after.Tags, later.Tags);
        list.Add(w, later.Tags);
        list.Add(w, known[i + 3].Tags);
        list.Add(here.Cluster);
        list.Add(before.Cluster);
        list.Add(after.Cluster);
        list.Add(later.Cluster);
        list.Add(known[i - 2].Cluster);
        list.Add(here.Cluster, after.Cluster);
        list.Add(before.Cluster, here.Cluster);
        list.Add(w, after.Cluster);
        list.Add(w, before.Cluster);
        list.Add(w, later.Cluster);
        list.Add(here.Capital, t.Shapes[i], t.Places[i]);
        list.Add(here.Cluster, t.Shapes[i], t.Places[i]);
        list.Add(here.Cluster, t.Suffix[(i * TokenTable.Suffixes) + 2]);
        var verb = t.NextVerb[i];
        var distance = (uint)Math.Min(verb - i, 6);
        list.Add(w, t.Suffix[(verb * TokenTable.Suffixes) + 1], distance);
        list.Add(w, t.Word[verb], distance);
        list.Add(here.Tags, t.Suffix[(verb * TokenTable.Suffixes) + 1], distance);
    }

    private static void Tail(TokenTable t, int i, ref FeatureList list)
    {
        if (t.Tail[i] == 0)
        {
            list.Skip(4);
            return;
        }

        var tail = t.TailKnown[i];
        list.Add(t.Tail[i]);
        list.Add(tail.Tags, t.Shapes[i], t.Places[i]);
        list.Add(tail.Cluster);
        list.Add(tail.Cluster, t.Suffix[(i * TokenTable.Suffixes) + 1]);
    }

    private static void Tags(TokenTable t, int i, uint w, uint right, ReadOnlySpan<byte> tags, ref FeatureList list)
    {
        uint one = tags[i - 1], two = tags[i - 2];
        var after = t.Known[i + 1];
        var both = (one << 8) | two;
        list.Add(one);
        list.Add(both);
        list.Add(both, tags[i - 3]);
        list.Add(one, w);
        list.Add(both, w);
        list.Add(one, right);
        list.Add(one, w, right);
        list.Add(one, after.Tags);
        list.Add(one, t.Known[i].Tags, after.Tags);
        list.Add(one, t.Known[i].Cluster);
        list.Add(one, after.Cluster);
        list.Add(one, t.Known[i].Cluster, after.Cluster);
        list.Add(one, t.Suffix[(i * TokenTable.Suffixes) + 2]);
        list.Add(both, t.Suffix[(i * TokenTable.Suffixes) + 1]);
        list.Add(one, t.Shapes[i], t.Places[i]);
        list.Add(two, t.Word[i - 1], w);
    }

    private static void RightTags(TokenTable t, int i, uint w, ReadOnlySpan<byte> tags, ref FeatureList list)
    {
        uint one = tags[i - 1], next = tags[i + 1], later = tags[i + 2];
        list.Add(next);
        list.Add(next, later);
        list.Add(one, next);
        list.Add(one, next, w);
        list.Add(next, w);
        list.Add(next, later, w);
        list.Add((later << 8) | tags[i + 3], next, w);
        list.Add(one, next, later);
        list.Add(((uint)tags[i - 2] << 8) | one, next);
        list.Add(next, t.Known[i].Cluster);
        list.Add(one, next, t.Known[i].Cluster);
        list.Add(one, next, t.Known[i].Tags);
        list.Add(next, t.Suffix[(i * TokenTable.Suffixes) + 2]);
        list.Add(tags[i], one, next);
        list.Add(tags[i], next, w);
        RightContent(t, i, w, tags, ref list);
    }

    // Whether "is" or "has" is an auxiliary depends on what comes after subjects and adverbs.
    private static void RightContent(TokenTable t, int i, uint w, ReadOnlySpan<byte> tags, ref FeatureList list)
    {
        var first = After(tags, i, (1u << (int)PartOfSpeech.Adv) | (1u << (int)PartOfSpeech.Part));
        var second = After(tags, i, PassedOver);
        list.Add(w, tags[first]);
        list.Add(w, tags[first], tags[first + 1]);
        list.Add(w, t.Word[first]);
        list.Add(w, tags[second]);
        list.Add(w, tags[first], tags[second]);
        list.Add(w, tags[second], t.Suffix[(second * TokenTable.Suffixes) + 1]);
        list.Add(w, t.Word[second]);
        list.Add(w, tags[second], tags[i - 1]);
    }

    private static int After(ReadOnlySpan<byte> tags, int i, uint passedOver)
    {
        var end = Math.Min(i + 7, tags.Length - TokenTable.Pad);
        for (i++; i < end && (passedOver & (1u << tags[i])) != 0; i++)
        {
        }

        return i;
    }
}
