using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.MLNet.Fitting;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet;

/// <summary>
/// The learner of ML.NET: <c>LbfgsLogisticRegression</c> or <c>SdcaLogisticRegression</c> for the linear stage, <c>FastTree</c> for the
/// trees, each with the seed, one thread and the class weights of the set. What comes back is plain data: scoring needs no ML.NET.
/// Keeps no state and may be called from several threads at once; ML.NET itself grows one FastTree ensemble at a time.
/// </summary>
/// <param name="linear">Who fits the linear stage.</param>
public sealed class FastTreeLearner(LinearTrainer linear = LinearTrainer.Lbfgs) : ILearner
{
    /// <inheritdoc/>
    public string Name => "fasttree";

    /// <summary>The linear stage.</summary>
    /// <remarks>
    /// The tolerance is ML.NET's own measure of progress, not the gradient's norm: <see cref="LinearOptions.Tolerance"/> is scaled to it. ML.NET
    /// sums in single precision, so weights agree with the built-in learner's to about three digits.
    /// </remarks>
    /// <exception cref="ArgumentException">The set or the options contradict themselves, a value is not finite, or SDCA is asked for an L1 penalty.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; noticed at each row that ML.NET reads.</exception>
    public LinearModel FitLinear(TrainingSet set, LinearOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var model = LinearFit.Fit(set.WithScaledColumns(), options, linear, cancellationToken);
        return set.ColumnScales is { } scales ? model.MultipliedWith(scales) : model;
    }

    /// <summary>The tree stage: FastTree's scores as they are, the plain sum of leaf values.</summary>
    /// <remarks>
    /// FastTree knows no L2 penalty on leaves, no least gain and no least hessian: <see cref="TreeOptions.L2"/>, <see cref="TreeOptions.MinGain"/> and
    /// <see cref="TreeOptions.MinHessian"/> are not used. Its score is the logit divided by twice the learning rate, which the calibrator
    /// makes good. Rows that hold a NaN are left out of training by FastTree.
    /// </remarks>
    /// <exception cref="ArgumentException">The set or the options contradict themselves, or a depth is limited, which FastTree cannot do.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; noticed at each row that ML.NET reads, not while it grows trees.</exception>
    public TreeEnsemble FitTrees(TrainingSet set, TreeOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        return TreeFit.Fit(set, options, cancellationToken);
    }
}
