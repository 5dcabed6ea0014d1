using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>What the lemma's script is decided by.</summary>
internal static class LemmaFeatures
{
    private const uint Family = 4;

    /// <summary>The features of the padded token <paramref name="i"/>.</summary>
    internal static void Collect(TokenTable t, int i, uint upos, uint feats, ref FeatureList list)
    {
        list.Begin(Family);
        var suffix = t.Suffix.AsSpan(i * TokenTable.Suffixes, TokenTable.Suffixes);
        list.Add(upos);
        list.Add(upos, feats);
        for (var k = 0; k < TokenTable.Suffixes; k++)
            list.Add(upos, suffix[k]);
        for (var k = 0; k < TokenTable.Suffixes; k++)
            list.Add(upos, feats, suffix[k]);
        list.Add(upos, Shape.Case(t.Shapes[i]), t.Places[i]);
        list.Add(upos, Shape.Case(t.Shapes[i]), feats);
        list.Add(upos, t.Shapes[i], suffix[1]);
        list.Add(upos, t.Prefix[(i * TokenTable.Prefixes) + 2]);
        list.Add(upos, t.Shapes[i], t.Known[i].Cluster);
    }
}
