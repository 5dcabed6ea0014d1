using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the parts of speech greedily, left to right. What a word says by itself is worked out once a word.</summary>
internal sealed class UposTagger
{
    /// <summary>By how much the words next to a word must favour a part of speech to decide alone. English loses 0.002 of its accuracy by
    /// this, Danish nothing; four words in five need no more.</summary>
    private const short Sure = 60;

    private readonly WeightTable _own;
    private readonly TagRows _rows;

    /// <summary>Makes the tagger.</summary>
    /// <param name="weights">The linear model; classes are parts of speech.</param>
    /// <param name="allowed">The parts of speech of the treebank, as bits.</param>
    /// <param name="habits">By <see cref="HabitKeys.Word"/>: words that need not be thought about.</param>
    /// <exception cref="InvalidDataException">A context of the weights has no place.</exception>
    internal UposTagger(WeightTable weights, uint allowed, HabitTable habits)
    {
        Weights = weights;
        Allowed = allowed;
        Habits = habits;
        _own = weights.OwnPart();
        _rows = new TagRows(weights, UposFeatures.Places);
    }

    internal WeightTable Weights { get; }

    internal uint Allowed { get; }

    internal HabitTable Habits { get; }

    /// <summary>Tags a sentence: first the words that are settled, then those that the words next to them settle, then the others, from left
    /// to right. So no step waits for a word's memory or for a guess about the word before it.</summary>
    internal void Tag(GrammarScratch s)
    {
        s.Table.ReadBy(this);
        var open = s.Open.AsSpan(0, s.Count);
        open = open[..Settle(s, open)];
        open = open[..TagByNeighbours(s, open)];
        Span<int> places = stackalloc int[UposFeatures.Contexts];
        ref var start = ref MemoryMarshal.GetReference(places);
        foreach (var i in open)
        {
            ref var here = ref s.Table.Views[i];
            ref var tag = ref s.Tags[i];
            UposFeatures.AroundFirst(ref here, ref start);
            UposFeatures.AroundRest(ref here, ref tag, ref start);
            tag = Best(s.Placed[i], places, out _);
        }
    }

    // Writes the padded indices of the words that are not settled; returns how many.
    private int Settle(GrammarScratch s, Span<int> open)
    {
        var table = s.Table;
        var forms = table.Forms.AsSpan(0, s.Count + TokenTable.Pad);
        var placed = s.Placed;
        var tags = s.Tags;
        var views = table.Views;
        var count = 0;
        for (var i = TokenTable.Pad; i < forms.Length; i++)
        {
            var word = forms[i].At(views[i].Place) ?? Place(s, i);
            placed[i] = word;
            tags[i] = word.Settled;
            open[count] = i;
            count += word.Settled == 0 ? 1 : 0;
        }

        return count;
    }

    // Keeps the indices of the words that need to be looked at further.
    private int TagByNeighbours(GrammarScratch s, Span<int> open)
    {
        Span<int> places = stackalloc int[UposFeatures.First];
        ref var views = ref MemoryMarshal.GetArrayDataReference(s.Table.Views);
        var count = 0;
        foreach (var i in open)
        {
            UposFeatures.AroundFirst(ref Unsafe.Add(ref views, i), ref MemoryMarshal.GetReference(places));
            s.Tags[i] = Best(s.Placed[i], places, out var sure);
            // "They would fire": behind an auxiliary a word is least what it mostly is.
            open[count] = i;
            count += sure & s.Tags[i - 1] != (byte)PartOfSpeech.Aux ? 0 : 1;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Best(PlacedWord word, ReadOnlySpan<int> places, out bool sure)
    {
        ref var own = ref Unsafe.As<TagScores, short>(ref word.Own);
        var low = Vector128.LoadUnsafe(ref own);
        var high = Vector128.LoadUnsafe(ref own, (nuint)Vector128<short>.Count);
        _rows.AddTo(places, ref low, ref high);
        return TagRows.Best(low, high, Sure, out sure);
    }

    /// <summary>The tags that need be thought of for a token.</summary>
    internal static uint Candidates(LexiconEntry known, uint allowed) => known.Closed ? known.Tags : allowed;

    private PlacedWord Place(GrammarScratch s, int i)
    {
        var form = s.Table.Forms[i];
        var place = s.Table.Views[i].Place;
        var type = s.Table.TypeOf(i);
        var candidates = Candidates(type.Known, Allowed);
        var settled = BitOperations.IsPow2(candidates)
            ? BitOperations.TrailingZeroCount(candidates)
            : Math.Max(Habits.Find(HabitKeys.Word(type, place)), 0);
        if (settled != 0)
            return form.Keep(new PlacedWord(place) { Settled = (byte)settled });
        var scores = Own(s, type, place);
        if (IsPunctuation(scores, candidates))
            return form.Keep(new PlacedWord(place) { Settled = (byte)PartOfSpeech.Punct });
        var word = new PlacedWord(place);
        TagRows.Own(scores, candidates, word.Own);
        return form.Keep(word);
    }

    private static bool IsPunctuation(int[] scores, uint candidates)
    {
        const int Punctuation = (int)PartOfSpeech.Punct;
        if ((candidates & (1u << Punctuation)) == 0)
            return false;
        for (var left = candidates & ~(1u << Punctuation); left != 0; left &= left - 1)
        {
            if (scores[BitOperations.TrailingZeroCount(left)] >= scores[Punctuation])
                return false;
        }

        return true;
    }

    private int[] Own(GrammarScratch s, WordType type, byte place)
    {
        var list = new FeatureList(s.FeatureRoom, _own.Filter, WeightTable.Own);
        UposFeatures.Own(type, place, ref list);
        s.TagScores.AsSpan().Clear();
        _own.AddTo(list.Items, s.TagScores, s.FoundRoom);
        return s.TagScores;
    }
}
