using System.Collections.Immutable;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Learners;

/// <summary>
/// Fits the two stages of a classifier. What comes back is plain data that the library itself evaluates, whoever fitted it.
/// An implementation is deterministic (same set, same options, same bytes, whatever the number of threads), keeps no state
/// between calls, and may be called from several threads at once.
/// </summary>
public interface ILearner
{
    /// <summary>What <c>--learner</c> calls it, in kebab case; written into the model.</summary>
    string Name { get; }

    /// <summary>The first stage: a linear logit over many sparse columns (words).</summary>
    /// <exception cref="ArgumentException">The set or the options contradict themselves.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    LinearModel FitLinear(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default);

    /// <summary>The first stage of several problems over the same features, rows and weights, a model a problem: one by one, unless a learner knows better.</summary>
    /// <exception cref="ArgumentException">The sets or the options contradict themselves.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    ImmutableArray<LinearModel> FitLinear(IReadOnlyList<TrainingSet> sets, LinearOptions options, CancellationToken cancellationToken = default) =>
        [.. sets.Select(set => FitLinear(set, options, cancellationToken))];

    /// <summary>The second stage: boosted trees over some hundred columns, whose sum is a logit.</summary>
    /// <exception cref="ArgumentException">The set or the options contradict themselves.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    TreeEnsemble FitTrees(TrainingSet set, TreeOptions options, CancellationToken cancellationToken = default);
}
