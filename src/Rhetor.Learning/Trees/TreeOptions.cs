namespace Rhetor.Learning.Trees;

/// <summary>How boosted trees are grown. The defaults are FastTree's, with L2 on the leaves.</summary>
public sealed record TreeOptions
{
    /// <summary>At most this many trees.</summary>
    public int TreeCount { get; init; } = 100;

    /// <summary>At most this many leaves a tree, 2 or more. Up to 64 are evaluated as bit vectors.</summary>
    public int MaxLeaves { get; init; } = 20;

    /// <summary>At least this many training examples a leaf.</summary>
    public int MinExamplesPerLeaf { get; init; } = 10;

    /// <summary>At most this many nodes from the root to a leaf; 0 for no limit.</summary>
    public int MaxDepth { get; init; }

    /// <summary>Shrinkage: what a tree's leaf values are multiplied with, in (0, 1].</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>L2 penalty on the leaf values, 0 or more.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>A split must gain more than this (twice the drop in penalised loss), 0 or more.</summary>
    public double MinGain { get; init; } = 1e-7;

    /// <summary>At least this much summed hessian a leaf, above 0.</summary>
    public double MinHessian { get; init; } = 1e-3;

    /// <summary>The part of the rows that a tree sees, drawn anew for each, in (0, 1].</summary>
    public double RowFraction { get; init; } = 1;

    /// <summary>The part of the columns that a tree sees, drawn anew for each, in (0, 1].</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>At most this many bins a column, 2 to 255; one of them is for NaN where there are any.</summary>
    public int MaxBins { get; init; } = 255;

    /// <summary>Stop when the validation loss has not improved for this many trees, and keep the best; 0 grows them all.</summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>The part set aside for early stopping where the training set names no validation rows, in (0, 0.5].</summary>
    public double ValidationFraction { get; init; } = 0.1;

    /// <summary>The seed of the samples and of the validation part.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many threads may work; 0 for one a processor. The result does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        Check(TreeCount >= 0, nameof(TreeCount), "0 or more");
        Check(MaxLeaves is >= 2 and <= DecisionTree.MaxLeafCount, nameof(MaxLeaves), $"2 to {DecisionTree.MaxLeafCount}");
        Check(MinExamplesPerLeaf >= 1, nameof(MinExamplesPerLeaf), "1 or more");
        Check(MaxDepth >= 0, nameof(MaxDepth), "0 or more");
        Check(LearningRate is > 0 and <= 1, nameof(LearningRate), "in (0, 1]");
        Check(L2 is >= 0 and < double.PositiveInfinity, nameof(L2), "0 or more");
        Check(MinGain is >= 0 and < double.PositiveInfinity, nameof(MinGain), "0 or more");
        Check(MinHessian is > 0 and < double.PositiveInfinity, nameof(MinHessian), "above 0");
        Check(RowFraction is > 0 and <= 1, nameof(RowFraction), "in (0, 1]");
        Check(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), "in (0, 1]");
        Check(MaxBins is >= 2 and <= 255, nameof(MaxBins), "2 to 255");
        Check(EarlyStoppingRounds >= 0, nameof(EarlyStoppingRounds), "0 or more");
        Check(ValidationFraction is > 0 and <= 0.5, nameof(ValidationFraction), "in (0, 0.5]");
        Check(Threads >= 0, nameof(Threads), "0 or more");
    }

    private static void Check(bool holds, string name, string expected)
    {
        if (!holds)
            throw new ArgumentException($"{name} must be {expected}.", name);
    }
}
