namespace Rhetor.Learning.Linear;

/// <summary>How a logistic regression is fitted.</summary>
public sealed record LinearOptions
{
    /// <summary>
    /// What the loss weighs against the penalty, above 0: scikit-learn's and liblinear's <c>C</c>. The loss is summed, not
    /// averaged, over the examples.
    /// </summary>
    public double Cost { get; init; } = 1;

    /// <summary>The L1 part of the penalty, 0 (ridge) to 1 (lasso): scikit-learn's <c>l1_ratio</c>.</summary>
    public double L1Ratio { get; init; }

    /// <summary>
    /// When the fit is good enough: the norm of the (sub)gradient against that at zero weights, above 0.
    /// </summary>
    public double Tolerance { get; init; } = 1e-3;

    /// <summary>At most this many steps of the outer iteration, 1 or more.</summary>
    public int MaxIterations { get; init; } = 200;

    /// <summary>Weights that end up smaller than this, in absolute value, are left out of the model.</summary>
    public double PruneBelow { get; init; }

    /// <summary>The seed, for learners that draw.</summary>
    public long Seed { get; init; } = 1;

    internal void Validate()
    {
        Check(Cost is > 0 and < double.PositiveInfinity, nameof(Cost), "above 0");
        Check(L1Ratio is >= 0 and <= 1, nameof(L1Ratio), "0 to 1");
        Check(Tolerance is > 0 and < 1, nameof(Tolerance), "in (0, 1)");
        Check(MaxIterations >= 1, nameof(MaxIterations), "1 or more");
        Check(PruneBelow is >= 0 and < double.PositiveInfinity, nameof(PruneBelow), "0 or more");
    }

    private static void Check(bool holds, string name, string expected)
    {
        if (!holds)
            throw new ArgumentException($"{name} must be {expected}.", name);
    }
}
