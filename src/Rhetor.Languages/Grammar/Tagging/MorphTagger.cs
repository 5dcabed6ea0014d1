using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the features of each word among the bundles that the treebank has for its part of speech.</summary>
internal sealed class MorphTagger
{
    private readonly WeightTable _own;
    private readonly CellRows _rows;

    /// <summary>Makes the tagger.</summary>
    /// <param name="weights">The linear model; classes are bundle indices.</param>
    /// <param name="bundles">For each part of speech its bundles, the most frequent first; at least one.</param>
    /// <param name="habits">By <see cref="HabitKeys.Reading"/>: words that need not be thought about.</param>
    internal MorphTagger(WeightTable weights, ushort[][] bundles, HabitTable habits)
    {
        Weights = weights;
        Bundles = bundles;
        Habits = habits;
        _own = weights.OwnPart();
        _rows = new CellRows(weights, MorphFeatures.Places());
    }

    internal WeightTable Weights { get; }

    internal ushort[][] Bundles { get; }

    internal HabitTable Habits { get; }

    internal void Tag(GrammarScratch s)
    {
        Span<int> room = stackalloc int[Slots.Most];
        var scores = s.Scores;
        for (var i = TokenTable.Pad; i < s.Count + TokenTable.Pad; i++)
        {
            var word = s.Placed[i];
            if (word.SureAs == s.Tags[i])
            {
                s.Feature[i] = word.Sure;
                continue;
            }

            var reading = word.As(s.Tags[i]) ?? Read(s, i);
            var bundles = reading.Bundles;
            var best = bundles[0];
            if (bundles.Length == 1)
            {
                word.SureAs = reading.Tag;
                word.Sure = best;
            }
            else
            {
                var slots = new Slots(room);
                MorphFeatures.Around(s.Table, i, s.PaddedTags, s.Feature, ref slots);
                for (var k = 0; k < bundles.Length; k++)
                    scores[bundles[k]] = reading.Scores[k];
                _rows.AddTo(room[..slots.Count], scores);
                foreach (var bundle in bundles)
                {
                    if (scores[bundle] > scores[best])
                        best = bundle;
                }
            }

            s.Feature[i] = best;
        }
    }

    /// <summary>Part of speech and features as one number, for the parser; the root and the pads have 0.</summary>
    internal static void Join(GrammarScratch s)
    {
        for (var i = TokenTable.Pad; i < s.Count + TokenTable.Pad; i++)
            s.Morph[i] = (ushort)((s.Tags[i] << 11) + s.Feature[i] + 1);
    }

    private WordReading Read(GrammarScratch s, int i)
    {
        var placed = s.Placed[i];
        var candidates = Bundles[s.Tags[i]];
        var habit = Habits.Find(HabitKeys.Reading(s.Table.Types[i], s.Tags[i]));
        ushort[] bundles = [habit < 0 ? candidates[0] : (ushort)habit];
        int[] own = [0];
        if (habit < 0 && candidates.Length > 1)
        {
            var list = new FeatureList(s.FeatureRoom, _own.Filter, WeightTable.Own);
            MorphFeatures.Own(s.Table.Types[i], placed.Place, s.Tags[i], ref list);
            s.Scores.AsSpan().Clear();
            _own.AddTo(list.Items, s.Scores, s.FoundRoom);
            bundles = candidates;
            own = Array.ConvertAll(bundles, bundle => s.Scores[bundle]);
        }

        return placed.Readings = new WordReading(s.Tags[i], placed.Readings, bundles, own);
    }
}
