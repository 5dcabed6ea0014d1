using Rhetor.Learning.Linear;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Learners;

/// <summary>The built-in learner: <see cref="LogisticRegression"/> and <see cref="GradientBoosting"/>. Needs no package.</summary>
public sealed class BoostedTreesLearner : ILearner
{
    /// <inheritdoc/>
    public string Name => "boosted-trees";

    /// <inheritdoc/>
    public LinearModel FitLinear(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default) =>
        LogisticRegression.Fit(set, options, cancellationToken);

    /// <inheritdoc/>
    public TreeEnsemble FitTrees(TrainingSet set, TreeOptions options, CancellationToken cancellationToken = default) =>
        GradientBoosting.Fit(set, options, cancellationToken);
}
