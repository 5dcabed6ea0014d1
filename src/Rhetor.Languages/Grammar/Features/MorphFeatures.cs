using System.Runtime.CompilerServices;
using Rhetor.Documents;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the features (FEATS) of a word are decided by, once the parts of speech of the sentence are known: what the word says itself,
/// which is worked out once a reading, and what stands around it, by small numbers.</summary>
internal static class MorphFeatures
{
    /// <summary>How many things are looked at around a word.</summary>
    internal const int Contexts = 11;

    /// <summary>How many of them are looked at first: where they leave no doubt, the others are not asked.</summary>
    internal const int First = 3;

    /// <summary>How many places there are for what they can be.</summary>
    internal const int Places = EndingAfterWord + (1 << Folded);

    private const uint Family = 3;
    private const int Folded = 16;

    private const int Tags = 0;
    private const int PreviousFeatures = Tags + (1 << 15);
    private const int Previous = PreviousFeatures + (1 << Folded);
    private const int EndingAfter = Previous + (1 << Folded);
    private const int WordAfter = EndingAfter + (1 << Folded);
    private const int NominalFeatures = WordAfter + (1 << Folded);
    private const int Pronoun = NominalFeatures + (1 << Folded);
    private const int Auxiliary = Pronoun + (1 << Folded);
    private const int Article = Auxiliary + (1 << Folded);
    private const int Verbs = Article + (1 << Folded);
    private const int EndingAfterWord = Verbs + (1 << 17);

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

    /// <summary>What stands around a word, all of it.</summary>
    /// <param name="views">The sentence.</param>
    /// <param name="i">The padded index.</param>
    /// <param name="tags">Padded parts of speech of all words.</param>
    /// <param name="feats">Padded FEATS, decided to the left only.</param>
    /// <param name="before">What was passed to the left.</param>
    /// <param name="places">Room for <see cref="Contexts"/> places.</param>
    internal static void Around(ReadOnlySpan<WordView> views, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, in Passed before, ref int places)
    {
        AroundFirst(views, i, tags, feats, before, ref places);
        AroundRest(views, i, tags, feats, before, ref places);
    }

    /// <summary>Writes the <see cref="First"/> places, which say most: the word before it, and its auxiliary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AroundFirst(ReadOnlySpan<WordView> views, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, in Passed before, ref int places)
    {
        var here = views[i];
        uint u = tags[i], one = tags[i - 1], f = feats[i - 1];
        places = PreviousFeatures + Folding.Of((u << 5) | one, f, Folded);
        Unsafe.Add(ref places, 1) = EndingAfter + Folding.Of(((uint)here.Ending << 5) | u, one, Folded);
        Unsafe.Add(ref places, 2) = Auxiliary + Folding.Of(((uint)here.End << 5) | u, views[before.Auxiliary(i)].Class, Folded);
    }

    /// <summary>Writes the other places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AroundRest(ReadOnlySpan<WordView> views, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<ushort> feats, in Passed before, ref int places)
    {
        var here = views[i];
        uint u = tags[i], one = tags[i - 1], f = feats[i - 1];
        uint w = ((uint)here.Class << 5) | u, end = ((uint)here.End << 5) | u;
        var nominal = before.Nominal(i);
        uint pronoun = tags[nominal] == (byte)PartOfSpeech.Pron ? views[nominal].Class : 0u;
        Unsafe.Add(ref places, 3) = Tags + (int)((u << 10) | (one << 5) | tags[i + 1]);
        Unsafe.Add(ref places, 4) = Previous + Folding.Of((u << 5) | tags[i - 2], views[i - 1].Class, Folded);
        Unsafe.Add(ref places, 5) = WordAfter + Folding.Of(w, f, Folded);
        Unsafe.Add(ref places, 6) = NominalFeatures + Folding.Of(end, feats[nominal], Folded);
        Unsafe.Add(ref places, 7) = Pronoun + Folding.Of(end, pronoun, Folded);
        Unsafe.Add(ref places, 8) = Article + Folding.Of(end, views[before.Article(i)].Class, Folded);
        Unsafe.Add(ref places, 9) = Verbs + (int)((w << 1) | (before.Verb(i) == 0 ? 1u : 0u));
        Unsafe.Add(ref places, 10) = EndingAfterWord + Folding.Of(((uint)here.Ending << 5) | u, views[i - 1].Class, Folded);
    }
}
