using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Decides the features of each word among the bundles that the treebank has for its part of speech.</summary>
/// <param name="weights">The linear model; classes are bundle indices.</param>
/// <param name="bundles">For each part of speech its bundles, the most frequent first; at least one.</param>
internal sealed class MorphTagger(WeightTable weights, ushort[][] bundles)
{
    internal WeightTable Weights { get; } = weights;

    internal ushort[][] Bundles { get; } = bundles;

    internal void Tag(GrammarScratch s, int classes)
    {
        var list = new FeatureList(s.FeatureRoom, Weights.Filter);
        var scores = s.Scores;
        for (var i = TokenTable.Pad; i < s.Count + TokenTable.Pad; i++)
        {
            if (s.Settled[i])
                continue;
            var candidates = Bundles[s.Tags[i]];
            if (candidates.Length == 1)
            {
                s.Feature[i] = candidates[0];
                continue;
            }

            MorphFeatures.Collect(s.Table, i, s.PaddedTags, s.Feature, ref list);
            scores.AsSpan(0, classes).Clear();
            Weights.AddTo(list.Items, scores, s.FoundRoom);
            var best = candidates[0];
            foreach (var candidate in candidates)
            {
                if (scores[candidate] > scores[best])
                    best = candidate;
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
}
