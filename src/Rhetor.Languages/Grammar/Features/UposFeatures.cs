using System.Runtime.CompilerServices;
using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the part of speech of a word is decided by. What a single word gives, itself or a neighbour, is told apart from what
/// several give together, so that it can be remembered (<see cref="Tagging.WordScores"/>).</summary>
internal static class UposFeatures
{
    private const uint First = 1;
    private const uint Second = 2;

    private const uint PassedOver = (1u << (int)PartOfSpeech.Adv) | (1u << (int)PartOfSpeech.Part) | (1u << (int)PartOfSpeech.Pron)
        | (1u << (int)PartOfSpeech.Det) | (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Propn);

    /// <summary>All features of the padded token <paramref name="i"/>.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="i">The padded index.</param>
    /// <param name="tags">Padded parts of speech: decided ones to the left; to the right those of the first pass, if this is the second.</param>
    /// <param name="second">Whether the words to the right have tags already.</param>
    /// <param name="list">Where to.</param>
    internal static void Collect(TokenTable t, int i, ReadOnlySpan<byte> tags, bool second, ref FeatureList list) =>
        Collect(t, i, tags, second, new SomeParts(UposParts.All), ref list);

    /// <summary>Those that come from certain parts.</summary>
    internal static void Collect<TParts>(TokenTable t, int i, ReadOnlySpan<byte> tags, bool second, TParts parts, ref FeatureList list)
        where TParts : struct, IUposParts
    {
        list.Begin(second ? Second : First);
        var word = t.Word;
        uint w = word[i], left = word[i - 1], right = word[i + 1];
        Add(parts, UposParts.Own, ref list, 0);
        Add(parts, UposParts.Own, ref list, w);
        Add(parts, UposParts.Left, ref list, left);
        Add(parts, UposParts.Right, ref list, right);
        Add(parts, UposParts.FarLeft, ref list, word[i - 2]);
        Add(parts, UposParts.FarRight, ref list, word[i + 2]);
        if (parts.Has(UposParts.Together))
        {
            list.Add(left, w);
            list.Add(w, right);
            list.Add(left, right);
        }
        else
        {
            list.Skip(3);
        }

        Affixes(t, i, parts, ref list);
        Classes(t, i, w, parts, ref list);
        if (parts.Has(UposParts.Own))
            Tail(t, i, ref list);
        else
            list.Skip(4);
        if (!parts.Has(UposParts.Together))
            return;
        Tags(t, i, w, right, tags, ref list);
        if (second)
            RightTags(t, i, w, tags, ref list);
    }

    private static void Affixes<TParts>(TokenTable t, int i, TParts parts, ref FeatureList list)
        where TParts : struct, IUposParts
    {
        var suffix = t.Types[i].Suffix;
        uint shape = t.Types[i].Shape, place = t.Places[i];
        if (parts.Has(UposParts.Own))
        {
            var prefix = t.Types[i].Prefix;
            for (var k = 0; k < 6; k++)
                list.Add(suffix[k]);
            for (var k = 0; k < 4; k++)
                list.Add(prefix[k]);
            list.Add(shape, place);
            list.Add(shape, place, suffix[2]);
        }
        else
        {
            list.Skip(12);
        }

        Add(parts, UposParts.Together, ref list, shape, t.Types[i - 1].Shape, t.Types[i + 1].Shape);
        Add(parts, UposParts.Together, ref list, shape, t.Types[i + 1].Shape, t.Word[i - 1]);
        Add(parts, UposParts.Together, ref list, shape, place, t.Word[i + 1]);
        Add(parts, UposParts.Left, ref list, t.Types[i - 1].Suffix[2]);
        Add(parts, UposParts.Right, ref list, t.Types[i + 1].Suffix[2]);
        Add(parts, UposParts.Together, ref list, t.Types[i + 1].Suffix[1], suffix[1]);
        Add(parts, UposParts.FarRight, ref list, t.Types[i + 2].Suffix[1]);
        Add(parts, UposParts.Together, ref list, t.Word[i - 1], suffix[2]);
    }

    private static void Classes<TParts>(TokenTable t, int i, uint w, TParts parts, ref FeatureList list)
        where TParts : struct, IUposParts
    {
        var types = t.Types;
        LexiconEntry here = types[i].Known, before = types[i - 1].Known, after = types[i + 1].Known, later = types[i + 2].Known;
        Add(parts, UposParts.Own, ref list, here.Tags);
        Add(parts, UposParts.Right, ref list, after.Tags);
        Add(parts, UposParts.Together, ref list, here.Tags, after.Tags);
        Add(parts, UposParts.Together, ref list, after.Tags, later.Tags);
        Add(parts, UposParts.Together, ref list, w, after.Tags, later.Tags);
        Add(parts, UposParts.Together, ref list, w, later.Tags);
        Add(parts, UposParts.Together, ref list, w, types[i + 3].Known.Tags);
        Add(parts, UposParts.Own, ref list, here.Cluster);
        Add(parts, UposParts.Left, ref list, before.Cluster);
        Add(parts, UposParts.Right, ref list, after.Cluster);
        Add(parts, UposParts.FarRight, ref list, later.Cluster);
        Add(parts, UposParts.FarLeft, ref list, types[i - 2].Known.Cluster);
        Add(parts, UposParts.Together, ref list, here.Cluster, after.Cluster);
        Add(parts, UposParts.Together, ref list, before.Cluster, here.Cluster);
        Add(parts, UposParts.Together, ref list, w, after.Cluster);
        Add(parts, UposParts.Together, ref list, w, before.Cluster);
        Add(parts, UposParts.Together, ref list, w, later.Cluster);
        Add(parts, UposParts.Own, ref list, here.Capital, t.Types[i].Shape, t.Places[i]);
        Add(parts, UposParts.Own, ref list, here.Cluster, t.Types[i].Shape, t.Places[i]);
        Add(parts, UposParts.Own, ref list, here.Cluster, t.Types[i].Suffix[2]);
        var verb = t.NextVerb[i];
        var distance = (uint)Math.Min(verb - i, 6);
        Add(parts, UposParts.Together, ref list, w, t.Types[verb].Suffix[1], distance);
        Add(parts, UposParts.Together, ref list, w, t.Word[verb], distance);
        Add(parts, UposParts.Together, ref list, here.Tags, t.Types[verb].Suffix[1], distance);
    }

    private static void Tail(TokenTable t, int i, ref FeatureList list)
    {
        if (t.Types[i].Tail == 0)
        {
            list.Skip(4);
            return;
        }

        var tail = t.Types[i].TailKnown;
        list.Add(t.Types[i].Tail);
        list.Add(tail.Tags, t.Types[i].Shape, t.Places[i]);
        list.Add(tail.Cluster);
        list.Add(tail.Cluster, t.Types[i].Suffix[1]);
    }

    private static void Tags(TokenTable t, int i, uint w, uint right, ReadOnlySpan<byte> tags, ref FeatureList list)
    {
        uint one = tags[i - 1], two = tags[i - 2];
        var after = t.Types[i + 1].Known;
        var both = (one << 8) | two;
        list.Add(one);
        list.Add(both);
        list.Add(both, tags[i - 3]);
        list.Add(one, w);
        list.Add(both, w);
        list.Add(one, right);
        list.Add(one, w, right);
        list.Add(one, after.Tags);
        list.Add(one, t.Types[i].Known.Tags, after.Tags);
        list.Add(one, t.Types[i].Known.Cluster);
        list.Add(one, after.Cluster);
        list.Add(one, t.Types[i].Known.Cluster, after.Cluster);
        list.Add(one, t.Types[i].Suffix[2]);
        list.Add(both, t.Types[i].Suffix[1]);
        list.Add(one, t.Types[i].Shape, t.Places[i]);
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
        list.Add(next, t.Types[i].Known.Cluster);
        list.Add(one, next, t.Types[i].Known.Cluster);
        list.Add(one, next, t.Types[i].Known.Tags);
        list.Add(next, t.Types[i].Suffix[2]);
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
        list.Add(w, tags[second], t.Types[second].Suffix[1]);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TParts>(TParts parts, UposParts part, ref FeatureList list, uint a)
        where TParts : struct, IUposParts
    {
        if (parts.Has(part))
            list.Add(a);
        else
            list.Skip();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TParts>(TParts parts, UposParts part, ref FeatureList list, uint a, uint b)
        where TParts : struct, IUposParts
    {
        if (parts.Has(part))
            list.Add(a, b);
        else
            list.Skip();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TParts>(TParts parts, UposParts part, ref FeatureList list, uint a, uint b, uint c)
        where TParts : struct, IUposParts
    {
        if (parts.Has(part))
            list.Add(a, b, c);
        else
            list.Skip();
    }
}
