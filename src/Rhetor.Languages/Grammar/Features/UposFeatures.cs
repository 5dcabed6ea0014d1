using System.Runtime.CompilerServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the part of speech of a word is decided by: what the word says itself, which is worked out once a word, and the words and tags
/// around it, by small numbers.</summary>
internal static class UposFeatures
{
    /// <summary>How many things are looked at around a word.</summary>
    internal const int Contexts = 12;

    /// <summary>How many of them are looked at first: where they leave no doubt, the others are not asked.</summary>
    internal const int First = 4;

    /// <summary>How many places there are for what they can be.</summary>
    internal const int Places = AfterEnd + (1 << 16);

    private const uint Family = 1;
    private const int Folded = 15;

    private const int Kinds = 0;
    private const int Looks = Kinds + (1 << 16);
    private const int Next = Looks + (1 << 15);
    private const int NextEnding = Next + (1 << Folded);
    private const int PreviousEnding = NextEnding + (1 << 10);
    private const int Previous = PreviousEnding + (1 << 10);
    private const int AfterTag = Previous + (1 << Folded);
    private const int AfterTags = AfterTag + (1 << 16);
    private const int TagAndNext = AfterTags + (1 << 10);
    private const int NextKinds = TagAndNext + (1 << 16);
    private const int BeforeEnd = NextKinds + (1 << 16);
    private const int AfterEnd = BeforeEnd + (1 << Folded);

    /// <summary>What a word says by itself at a place of its sentence.</summary>
    internal static void Own(WordType type, uint place, ref FeatureList list)
    {
        list.Begin(Family);
        uint shape = type.Shape;
        var known = type.Known;
        var suffix = type.Suffix;
        list.Add(0);
        list.Add(type.Word);
        for (var k = 0; k < 6; k++)
            list.Add(suffix[k]);
        foreach (var prefix in type.Prefix)
            list.Add(prefix);
        list.Add(shape, place);
        list.Add(shape, place, suffix[2]);
        list.Add(known.Tags);
        list.Add(known.Cluster);
        list.Add(known.Capital, shape, place);
        list.Add(known.Cluster, shape, place);
        list.Add(known.Cluster, suffix[2]);
        if (type.Tail == 0)
            return;
        list.Add(type.Tail);
        list.Add(type.TailKnown.Tags, shape, place);
        list.Add(type.TailKnown.Cluster);
        list.Add(type.TailKnown.Cluster, suffix[1]);
    }

    /// <summary>What stands around a word, all of it.</summary>
    /// <param name="here">The word, three more before and two behind it.</param>
    /// <param name="tag">Its part of speech; those of the words before it are decided.</param>
    /// <param name="places">Room for <see cref="Contexts"/> places.</param>
    internal static void Around(ref WordView here, ref byte tag, ref int places)
    {
        AroundFirst(ref here, ref places);
        AroundRest(ref here, ref tag, ref places);
    }

    /// <summary>Writes the <see cref="First"/> places, which say most: the words next to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AroundFirst(ref WordView here, ref int places)
    {
        var word = here;
        var left = Unsafe.Add(ref here, -1);
        var right = Unsafe.Add(ref here, 1);
        uint shape = Shape.Case(word.Shape), looks = (shape << 3) | word.Place;
        places = Previous + Folding.Of(left.Class, (shape << 3) | Shape.Case(right.Shape), Folded);
        Unsafe.Add(ref places, 1) = Next + Folding.Of(right.Class, looks, Folded);
        Unsafe.Add(ref places, 2) = Kinds + (word.Kind << 8) + right.Kind;
        Unsafe.Add(ref places, 3) = PreviousEnding + left.Ending;
    }

    /// <summary>Writes the other places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AroundRest(ref WordView here, ref byte tag, ref int places)
    {
        var word = here;
        var right = Unsafe.Add(ref here, 1);
        var later = Unsafe.Add(ref here, 2);
        uint one = Unsafe.Add(ref tag, -1), both = ((uint)Unsafe.Add(ref tag, -2) << 5) | one;
        Unsafe.Add(ref places, 4) = Looks + (word.Shape << 8) + (word.Place << 5) + (int)one;
        Unsafe.Add(ref places, 5) = NextEnding + right.Ending;
        Unsafe.Add(ref places, 6) = AfterTag + (word.Class << 5) + (int)one;
        Unsafe.Add(ref places, 7) = AfterTags + (int)both;
        Unsafe.Add(ref places, 8) = TagAndNext + (right.Class << 5) + (int)one;
        Unsafe.Add(ref places, 9) = NextKinds + (right.Kind << 8) + later.Kind;
        Unsafe.Add(ref places, 10) = BeforeEnd + Folding.Of(word.Class, right.End, Folded);
        Unsafe.Add(ref places, 11) = AfterEnd + (right.End << 8) + word.End;
    }
}
