using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Models;

/// <summary>Gives each marker's trees a column of their own for the linear logit, so that one row serves all of them.</summary>
internal static class TreeColumns
{
    public static TreeEnsemble Spread(TreeEnsemble ensemble, int treeMarker, int names, int treeMarkers)
    {
        var trees = ensemble.Trees.Select(tree => new DecisionTree(
            [.. tree.Features.Select(feature => feature == names ? names + treeMarker : feature)],
            tree.Thresholds,
            tree.LeftChildren,
            tree.RightChildren,
            tree.LeafValues,
            tree.LeafCovers));
        return new TreeEnsemble([.. trees], ensemble.BaseScore, names + treeMarkers);
    }
}
