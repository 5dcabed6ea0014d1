using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the features of each word among the bundles that the treebank has for its part of speech.</summary>
internal sealed class MorphTagger
{
    /// <summary>How far a bundle may lie behind the one that the word alone favours: what stands around hardly ever makes up for more.</summary>
    private const int Reach = 160;

    private readonly WeightTable _own;
    private readonly CellRows _rows;

    /// <summary>Makes the tagger.</summary>
    /// <param name="weights">The linear model; classes are bundle indices.</param>
    /// <param name="bundles">For each part of speech its bundles, the most frequent first; at least one.</param>
    /// <param name="habits">By <see cref="HabitKeys.Reading"/>: words that need not be thought about.</param>
    /// <exception cref="InvalidDataException">A context of the weights has no place.</exception>
    internal MorphTagger(WeightTable weights, ushort[][] bundles, HabitTable habits)
    {
        Weights = weights;
        Bundles = bundles;
        Habits = habits;
        _own = weights.OwnPart();
        _rows = new CellRows(weights, MorphFeatures.Places);
    }

    internal WeightTable Weights { get; }

    internal ushort[][] Bundles { get; }

    internal HabitTable Habits { get; }

    internal void Tag(GrammarScratch s)
    {
        Span<int> places = stackalloc int[MorphFeatures.Contexts];
        ref var first = ref MemoryMarshal.GetReference(places);
        ref var scores = ref MemoryMarshal.GetArrayDataReference(s.Scores);
        var end = s.Count + TokenTable.Pad;
        var words = s.Placed.AsSpan(0, end);
        ReadOnlySpan<WordView> views = s.Table.Views;
        var tags = s.PaddedTags;
        var feats = s.Feature;
        var passed = default(Passed);
        for (var i = TokenTable.Pad; i < words.Length; i++)
        {
            var word = words[i];
            var tag = tags[i];
            if (word.SureAs == tag)
            {
                feats[i] = word.Sure;
                passed.Pass(i, tag);
                continue;
            }

            var bundles = (word.As(tag) ?? Read(s, i)).Bundles;
            if (bundles.Length == 1)
            {
                word.SureAs = tag;
                word.Sure = (ushort)bundles[0];
                feats[i] = word.Sure;
            }
            else
            {
                MorphFeatures.Around(views, i, tags, feats, passed, ref first);
                foreach (var bundle in bundles)
                    s.Scores[bundle & 0xFFFF] = bundle >> 16;
                foreach (var place in places)
                    _rows.AddTo(place, ref scores);
                feats[i] = Best(bundles, s.Scores);
            }

            passed.Pass(i, tag);
        }
    }

    /// <summary>Part of speech and features as one number, for the parser; the root and the pads have 0.</summary>
    internal static void Join(GrammarScratch s)
    {
        for (var i = TokenTable.Pad; i < s.Count + TokenTable.Pad; i++)
            s.Morph[i] = (ushort)((s.Tags[i] << 11) + s.Feature[i] + 1);
    }

    private static ushort Best(int[] bundles, int[] scores)
    {
        var best = bundles[0] & 0xFFFF;
        var most = scores[best];
        foreach (var bundle in bundles)
        {
            var score = scores[bundle & 0xFFFF];
            best = score > most ? bundle & 0xFFFF : best;
            most = Math.Max(most, score);
        }

        return (ushort)best;
    }

    private WordReading Read(GrammarScratch s, int i)
    {
        var placed = s.Placed[i];
        var tag = s.Tags[i];
        var habit = Habits.Find(HabitKeys.Reading(s.Table.Types[i], tag));
        int[] bundles = habit >= 0 ? [habit] : Bundles[tag].Length == 1 ? [Bundles[tag][0]] : Own(s, i);
        return placed.Readings = new WordReading(tag, placed.Readings, bundles);
    }

    private int[] Own(GrammarScratch s, int i)
    {
        var list = new FeatureList(s.FeatureRoom, _own.Filter, WeightTable.Own);
        MorphFeatures.Own(s.Table.Types[i], s.Placed[i].Place, s.Tags[i], ref list);
        var scores = s.Scores;
        scores.AsSpan().Clear();
        _own.AddTo(list.Items, scores, s.FoundRoom);
        var candidates = Bundles[s.Tags[i]];
        var most = candidates.Max(bundle => scores[bundle]);
        return [.. candidates.Where(bundle => scores[bundle] >= most - Reach).Select(bundle => (Math.Clamp(scores[bundle], short.MinValue, short.MaxValue) << 16) | bundle)];
    }
}
