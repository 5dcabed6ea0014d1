using System.Numerics;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the parts of speech greedily, left to right. What a word says by itself is worked out once a word.</summary>
internal sealed class UposTagger
{
    private readonly WeightTable _own;
    private readonly TagRows _rows;

    /// <summary>Makes the tagger.</summary>
    /// <param name="weights">The linear model; classes are parts of speech.</param>
    /// <param name="allowed">The parts of speech of the treebank, as bits.</param>
    /// <param name="habits">By <see cref="HabitKeys.Word"/>: words that need not be thought about.</param>
    internal UposTagger(WeightTable weights, uint allowed, HabitTable habits)
    {
        Weights = weights;
        Allowed = allowed;
        Habits = habits;
        _own = weights.OwnPart();
        _rows = new TagRows(weights, UposFeatures.Places());
    }

    internal WeightTable Weights { get; }

    internal uint Allowed { get; }

    internal HabitTable Habits { get; }

    internal void Tag(GrammarScratch s)
    {
        var table = s.Table;
        table.ReadBy(this);
        var placed = s.Placed;
        var tags = s.Tags;
        var end = s.Count + TokenTable.Pad;
        for (var i = TokenTable.Pad; i < end; i++)
        {
            var word = table.Types[i].At(table.Places[i]) ?? Place(s, table.Types[i], table.Places[i]);
            placed[i] = word;
            tags[i] = word.Settled;
        }

        Span<int> room = stackalloc int[Slots.Most];
        for (var i = TokenTable.Pad; i < end; i++)
        {
            if (tags[i] != 0)
                continue;
            var slots = new Slots(room);
            UposFeatures.Around(table, i, tags, ref slots);
            tags[i] = _rows.Best(placed[i].Own, room[..slots.Count]);
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
        return type.Placed = new PlacedWord(place, type.Placed)
        {
            Settled = (byte)settled,
            Own = settled != 0 ? [] : Own(s, type, place, candidates),
        };
    }

    private short[] Own(GrammarScratch s, WordType type, byte place, uint candidates)
    {
        var list = new FeatureList(s.FeatureRoom, _own.Filter, WeightTable.Own);
        UposFeatures.Own(type, place, ref list);
        s.TagScores.AsSpan().Clear();
        _own.AddTo(list.Items, s.TagScores, s.FoundRoom);
        return TagRows.Own(s.TagScores, candidates);
    }
}
