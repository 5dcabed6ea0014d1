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

    internal void Tag(GrammarScratch s)
    {
        var table = s.Table;
        table.ReadBy(this);
        var end = s.Count + TokenTable.Pad;
        var types = table.Types.AsSpan(0, end);
        var placed = s.Placed;
        Span<int> places = stackalloc int[UposFeatures.Contexts];
        ref var views = ref MemoryMarshal.GetArrayDataReference(table.Views);
        ref var tags = ref MemoryMarshal.GetArrayDataReference(s.Tags);
        for (var i = TokenTable.Pad; i < types.Length; i++)
        {
            ref var here = ref Unsafe.Add(ref views, i);
            ref var tag = ref Unsafe.Add(ref tags, i);
            var word = types[i].At(here.Place) ?? Place(s, types[i], here.Place);
            placed[i] = word;
            if ((tag = word.Settled) != 0)
                continue;
            ref var start = ref MemoryMarshal.GetReference(places);
            ref var own = ref MemoryMarshal.GetArrayDataReference(word.Own);
            var low = Vector128.LoadUnsafe(ref own);
            var high = Vector128.LoadUnsafe(ref own, (nuint)Vector128<short>.Count);
            UposFeatures.AroundFirst(ref here, ref start);
            _rows.AddTo(places[..UposFeatures.First], ref low, ref high);
            tag = TagRows.Best(low, high, Sure, out var sure);
            if (sure)
                continue;
            UposFeatures.AroundRest(ref here, ref tag, ref start);
            _rows.AddTo(places[UposFeatures.First..], ref low, ref high);
            tag = TagRows.Best(low, high, Sure, out _);
        }
    }

    /// <summary>The tags that need be thought of for a token.</summary>
    internal static uint Candidates(LexiconEntry known, uint allowed) => known.Closed ? known.Tags : allowed;

    private PlacedWord Place(GrammarScratch s, WordType type, byte place)
    {
        var candidates = Candidates(type.Known, Allowed);
        var settled = BitOperations.IsPow2(candidates)
            ? BitOperations.TrailingZeroCount(candidates)
            : Math.Max(Habits.Find(HabitKeys.Word(type, place)), 0);
        short[] own = [];
        if (settled == 0)
        {
            var scores = Own(s, type, place);
            if (IsPunctuation(scores, candidates))
                settled = (int)PartOfSpeech.Punct;
            else
                own = TagRows.Own(scores, candidates);
        }

        return type.Placed = new PlacedWord(place, type.Placed) { Settled = (byte)settled, Own = own };
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
