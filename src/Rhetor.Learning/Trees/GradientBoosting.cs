using Rhetor.Learning.Learners;

namespace Rhetor.Learning.Trees;

/// <summary>
/// Gradient boosting of trees for yes-or-no problems under the weighted log loss (Friedman 2001), with histograms and
/// leaf-wise growth as FastTree and LightGBM do. Deterministic: the same set and options give the same ensemble to the last
/// bit, whatever the number of threads.
/// </summary>
public static class GradientBoosting
{
    /// <summary>Fits an ensemble whose score is the logit.</summary>
    /// <param name="set">What to learn from. With one class only, or no rows, the ensemble has no trees.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops between two splits.</param>
    /// <exception cref="ArgumentException">The set or the options contradict themselves.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static TreeEnsemble Fit(TrainingSet set, TreeOptions options, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var (train, validation) = ValidationPart.Of(set, options);
        var run = new BoostingRun(set.Features, train, validation, options, cancellationToken);
        return run.ToEnsemble();
    }
}
