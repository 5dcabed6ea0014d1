using System.Runtime.InteropServices;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the features of each word among the bundles that the treebank has for its part of speech.</summary>
internal sealed class MorphTagger
{
    /// <summary>By how much a bundle must lead by the word alone to need no look around: what stands there hardly ever makes up for more.</summary>
    private const int Reach = 64;

    /// <summary>The same for words whose form says little of their person and number.</summary>
    private const int FarReach = 160;

    private const uint Agreeing = (1u << (int)PartOfSpeech.Verb) | (1u << (int)PartOfSpeech.Aux) | (1u << (int)PartOfSpeech.Pron);

    /// <summary>By how much a few places must favour a bundle to decide alone: English loses 0.002 of its accuracy by this, Danish nothing.</summary>
    private const short Sure = 40;

    private readonly WeightTable _own;
    private readonly CellRows _rows;
    private readonly BundleSlots _slots;

    /// <summary>Makes the tagger.</summary>
    /// <param name="weights">The linear model; classes are bundle indices.</param>
    /// <param name="bundles">For each part of speech its bundles, the most frequent first; at least one.</param>
    /// <param name="count">How many bundles there are.</param>
    /// <param name="habits">By <see cref="HabitKeys.Reading"/>: words that need not be thought about.</param>
    /// <exception cref="InvalidDataException">A context of the weights has no place.</exception>
    internal MorphTagger(WeightTable weights, ushort[][] bundles, int count, HabitTable habits)
    {
        Weights = weights;
        _slots = new BundleSlots(bundles, count);
        Habits = habits;
        _own = weights.OwnPart();
        _rows = new CellRows(weights, MorphFeatures.Places);
    }

    internal WeightTable Weights { get; }

    internal ushort[][] Bundles => _slots.Bundles;

    internal HabitTable Habits { get; }

    /// <summary>Decides the features of a sentence: first of the words that are settled, then of the others, from left to right.</summary>
    internal void Tag(GrammarScratch s)
    {
        var open = s.Open.AsSpan(0, s.Count);
        open = open[..Settle(s, open)];
        Span<int> places = stackalloc int[MorphFeatures.Contexts];
        ref var first = ref MemoryMarshal.GetReference(places);
        Span<short> room = stackalloc short[BundleSlots.Room];
        ref var scores = ref MemoryMarshal.GetReference(room);
        ReadOnlySpan<WordView> views = s.Table.Views;
        var tags = s.PaddedTags;
        var feats = s.Feature;
        foreach (var i in open)
        {
            var word = s.Placed[i];
            var tag = tags[i];
            var reading = word.Readings;
            if (reading is null || reading.Tag != tag)
                reading = word.As(tag) ?? Read(s, i);
            if (reading.Settled != WordReading.Open)
            {
                word.SureAs = tag;
                word.Sure = (ushort)reading.Settled;
                feats[i] = word.Sure;
                continue;
            }

            ((ReadOnlySpan<short>)reading.Own).CopyTo(room);
            ref var slots = ref _slots.Of(tag);
            MorphFeatures.AroundFirst(views, i, tags, feats, s.Passed[i], ref first);
            _rows.AddTo(places[..MorphFeatures.First], ref slots, ref scores);
            var best = BundleSlots.Best(ref scores, Sure, out var sure);
            if (!sure)
            {
                MorphFeatures.AroundRest(views, i, tags, feats, s.Passed[i], ref first);
                _rows.AddTo(places[MorphFeatures.First..], ref slots, ref scores);
                best = BundleSlots.Best(ref scores, Sure, out _);
            }

            feats[i] = Bundles[tag][best];
        }
    }

    // Writes the padded indices of the words that are not settled as the part of speech that they have now; returns how many. No jump depends on
    // a word: which ones are settled cannot be guessed.
    private static int Settle(GrammarScratch s, Span<int> open)
    {
        var words = s.Placed.AsSpan(0, s.Count + TokenTable.Pad);
        var tags = s.PaddedTags;
        var feats = s.Feature;
        var before = s.Passed;
        var passed = default(Passed);
        var count = 0;
        for (var i = TokenTable.Pad; i < words.Length; i++)
        {
            before[i] = passed;
            passed.Pass(i, tags[i]);
            feats[i] = words[i].Sure;
            open[count] = i;
            count += words[i].SureAs == tags[i] ? 0 : 1;
        }

        return count;
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
        var tag = s.Tags[i];
        var bundle = Habits.Find(HabitKeys.Reading(s.Table.TypeOf(i), tag));
        if (bundle < 0 && Bundles[tag].Length == 1)
            bundle = Bundles[tag][0];
        var scores = bundle < 0 ? Own(s, i) : [];
        if (bundle < 0)
            bundle = Alone(scores, tag);
        var reading = placed.Readings = new WordReading(tag, placed.Readings, bundle);
        if (bundle < 0)
            _slots.Own(scores, tag, reading.Own);
        return reading;
    }

    private int[] Own(GrammarScratch s, int i)
    {
        var list = new FeatureList(s.FeatureRoom, _own.Filter, WeightTable.Own);
        MorphFeatures.Own(s.Table.TypeOf(i), s.Placed[i].Place, s.Tags[i], ref list);
        s.Scores.AsSpan().Clear();
        _own.AddTo(list.Items, s.Scores, s.FoundRoom);
        return s.Scores;
    }

    // The bundle that a word has whatever stands around it: one that is far ahead, or one so rare that it has no slot.
    private int Alone(int[] scores, byte tag)
    {
        var bundles = Bundles[tag];
        int best = -1, most = int.MinValue, second = int.MinValue;
        for (var k = 0; k < bundles.Length; k++)
        {
            var score = scores[bundles[k]];
            second = Math.Max(second, Math.Min(score, most));
            best = score > most ? k : best;
            most = Math.Max(most, score);
        }

        return most - second > (((1u << tag) & Agreeing) != 0 ? FarReach : Reach) || best >= BundleSlots.Width ? bundles[best] : WordReading.Open;
    }
}
