using System.Collections.Immutable;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Learners;

/// <summary>The built-in learner: <see cref="LogisticRegression"/>, <see cref="JointLogisticRegression"/> and <see cref="GradientBoosting"/>. Needs no package.</summary>
public sealed class BoostedTreesLearner : ILearner
{
    /// <inheritdoc/>
    public string Name => "boosted-trees";

    /// <inheritdoc/>
    public LinearModel FitLinear(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default) =>
        LogisticRegression.Fit(set, options, cancellationToken);

    /// <summary>Three ridge problems or more are fitted together by <see cref="JointLogisticRegression"/>; fewer, or others, one by one and to the end.</summary>
    /// <inheritdoc/>
    public ImmutableArray<LinearModel> FitLinear(IReadOnlyList<TrainingSet> sets, LinearOptions options, CancellationToken cancellationToken = default) =>
        options.L1Ratio == 0 && sets.Count > 2
            ? JointLogisticRegression.Fit(sets, options, cancellationToken)
            : [.. sets.Select(set => FitLinear(set, options, cancellationToken))];

    /// <inheritdoc/>
    public TreeEnsemble FitTrees(TrainingSet set, TreeOptions options, CancellationToken cancellationToken = default) =>
        GradientBoosting.Fit(set, options, cancellationToken);
}
