using System.Numerics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the parts of speech greedily, left to right, twice: the second time with the tags of the first on the right.</summary>
internal sealed class UposTagger(WeightTable first, WeightTable second, uint allowed)
{
    // What the first pass decides by more than this, the second never changed for the better on the development parts.
    internal const int LeadOfTheSure = int.MaxValue;

    internal WeightTable First { get; } = first;

    internal WeightTable Second { get; } = second;

    /// <summary>The parts of speech of the treebank, as bits.</summary>
    internal uint Allowed { get; } = allowed;

    internal void Tag(GrammarScratch s)
    {
        Pass(s, First, false);
        if (Second.Keys.Length > 0)
            Pass(s, Second, true);
    }

    /// <summary>The tags that need be thought of for a token.</summary>
    internal static uint Candidates(LexiconEntry known, uint allowed) => known.Closed ? known.Tags : allowed;

    private void Pass(GrammarScratch s, WeightTable weights, bool second)
    {
        var sure = s.Sure;
        var list = new FeatureList(s.FeatureRoom);
        var table = s.Table;
        var tags = s.Tags;
        var scores = s.Scores;
        for (var i = TokenTable.Pad; i < s.Count + TokenTable.Pad; i++)
        {
            var candidates = Candidates(table.Known[i], Allowed);
            if (BitOperations.IsPow2(candidates))
            {
                tags[i] = (byte)BitOperations.TrailingZeroCount(candidates);
                continue;
            }

            if (second && sure[i])
                continue;
            UposFeatures.Collect(table, i, s.PaddedTags, second, ref list);
            scores.AsSpan(0, PartOfSpeechNames.Count).Clear();
            weights.AddTo(list.Items, scores);
            tags[i] = Best(scores, candidates, out var lead);
            sure[i] = lead >= LeadOfTheSure;
        }
    }

    private static byte Best(int[] scores, uint candidates, out int lead)
    {
        var best = BitOperations.TrailingZeroCount(candidates);
        var next = int.MinValue / 2;
        for (candidates &= candidates - 1; candidates != 0; candidates &= candidates - 1)
        {
            var tag = BitOperations.TrailingZeroCount(candidates);
            if (scores[tag] > scores[best])
                (best, next) = (tag, scores[best]);
            else if (scores[tag] > next)
                next = scores[tag];
        }

        lead = scores[best] - next;
        return (byte)best;
    }
}
