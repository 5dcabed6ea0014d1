using System.Globalization;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet.Fitting;

/// <summary>
/// Early stopping after the fact: boosted trees do not depend on the ones that follow, so growing them all and keeping the best first
/// ones gives what stopping in time would have given. FastTree's own rules measure something else.
/// </summary>
internal static class EarlyStopping
{
    /// <summary>What is learned from, and what decides when to stop; null where nothing does.</summary>
    public static (TrainingSet Train, TrainingSet? Validation) Split(TrainingSet set, TreeOptions options)
    {
        if (options.EarlyStoppingRounds == 0) return (set, null);
        if (set.ValidationRows is { } given) return (set, set with { Rows = given });

        var rows = set.Rows ?? [.. Enumerable.Range(0, set.Features.RowCount)];
        var folds = GroupedFolds.Assign(
            [.. rows.Select(row => set.Groups?[row] ?? row.ToString(CultureInfo.InvariantCulture))],
            [.. rows.Select(row => set.Labels[row] ? (int[])[0] : [])],
            Math.Max(2, (int)Math.Round(1 / options.ValidationFraction)),
            options.Seed);
        return (set with { Rows = [.. rows.Where((_, i) => folds[i] != 0)] }, set with { Rows = [.. rows.Where((_, i) => folds[i] == 0)] });
    }

    /// <summary>The trees up to the lowest loss on the validation rows, before it failed to fall for the given rounds.</summary>
    public static TreeEnsemble Cut(TreeEnsemble ensemble, TrainingSet validation, TreeOptions options)
    {
        var examples = validation.ToExamples();
        // FastTree's score times this is the logit (Burges 2010, section 6).
        var scale = 2 * options.LearningRate;
        var scores = new double[examples.Rows.Count];
        var best = 0;
        var lowest = Loss(scores, examples, scale);
        for (var t = 0; t < ensemble.Trees.Length && t - best < options.EarlyStoppingRounds; t++)
        {
            var tree = ensemble.Trees[t];
            for (var i = 0; i < scores.Length; i++) scores[i] += tree.LeafValues[tree.FindLeaf(validation.Features[examples.Rows[i]])];
            var loss = Loss(scores, examples, scale);
            if (loss >= lowest) continue;
            lowest = loss;
            best = t + 1;
        }

        return new TreeEnsemble(ensemble.Trees[..best], ensemble.BaseScore, ensemble.FeatureCount);
    }

    private static double Loss(double[] scores, TrainingExamples examples, double scale)
    {
        double loss = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var margin = (examples.Labels[i] ? 1 : -1) * scores[i] * scale;
            loss += examples.Weights[i] * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
        }

        return loss;
    }
}
