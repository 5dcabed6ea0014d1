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
        var suffix = t.TypeOf(i).Suffix;
        list.Add(upos);
        list.Add(upos, feats);
        for (var k = 0; k < TokenTable.Suffixes; k++)
            list.Add(upos, suffix[k]);
        for (var k = 0; k < TokenTable.Suffixes; k++)
            list.Add(upos, feats, suffix[k]);
        list.Add(upos, Shape.Case(t.TypeOf(i).Shape), t.Views[i].Place);
        list.Add(upos, Shape.Case(t.TypeOf(i).Shape), feats);
        list.Add(upos, t.TypeOf(i).Shape, suffix[1]);
        list.Add(upos, t.TypeOf(i).Prefix[2]);
        list.Add(upos, t.TypeOf(i).Shape, t.TypeOf(i).Known.Cluster);
    }
}
