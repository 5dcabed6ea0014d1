using System.Numerics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the parts of speech greedily, left to right, twice: the second time with the tags of the first on the right.</summary>
internal sealed class UposTagger(WeightTable first, WeightTable second, uint allowed)
{
    internal WeightTable First { get; } = first;

    internal WeightTable Second { get; } = second;

    /// <summary>The parts of speech of the treebank, as bits.</summary>
    internal uint Allowed { get; } = allowed;

    internal void Tag(GrammarScratch s)
    {
        s.Table.ScoredBy(this);
        Pass(s, First, false);
        if (Second.Keys.Length > 0)
            Pass(s, Second, true);
    }

    /// <summary>The tags that need be thought of for a token.</summary>
    internal static uint Candidates(LexiconEntry known, uint allowed) => known.Closed ? known.Tags : allowed;

    private void Pass(GrammarScratch s, WeightTable weights, bool second)
    {
        var list = new FeatureList(s.FeatureRoom, weights.Filter);
        var table = s.Table;
        var tags = s.Tags;
        var scores = s.TagScores;
        for (var i = TokenTable.Pad; i < s.Count + TokenTable.Pad; i++)
        {
            if (s.Settled[i])
                continue;
            var candidates = Candidates(table.Types[i].Known, Allowed);
            if (BitOperations.IsPow2(candidates))
            {
                tags[i] = (byte)BitOperations.TrailingZeroCount(candidates);
                continue;
            }

            WordScores.Write(s, i, weights, second);
            UposFeatures.Collect(table, i, s.PaddedTags, second, default(TogetherOnly), ref list);
            weights.AddTo(list.Items, scores, s.FoundRoom);
            tags[i] = Best(scores, candidates);
        }
    }

    private static byte Best(int[] scores, uint candidates)
    {
        var best = BitOperations.TrailingZeroCount(candidates);
        for (candidates &= candidates - 1; candidates != 0; candidates &= candidates - 1)
        {
            var tag = BitOperations.TrailingZeroCount(candidates);
            if (scores[tag] > scores[best])
                best = tag;
        }

        return (byte)best;
    }
}
