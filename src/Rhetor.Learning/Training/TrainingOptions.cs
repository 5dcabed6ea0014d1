using Rhetor.Learning.Learners;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.Training;

/// <summary>How classifiers are trained. The same rows, options and seed give the same bytes on any number of threads.</summary>
public sealed record TrainingOptions
{
    /// <summary>The code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>The version written into the model.</summary>
    public string Version { get; init; } = "1";

    /// <summary>The seed of folds and samples.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The number of inner folds, from whose held-out scores the trees, the calibrator and the threshold are fitted.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>
    /// The number of outer folds on which the whole procedure is measured; 1 measures on the inner folds (a row's classifier, calibrator and
    /// threshold come from the other folds: many times faster), 0 not at all.
    /// </summary>
    public int OuterFolds { get; init; } = 5;

    /// <summary>A marker with fewer positive rows gets no classifier: rules decide alone, and the model card says so.</summary>
    public int MinPositives { get; init; } = 12;

    /// <summary>How many threads may work; 0 for one a processor.</summary>
    public int Threads { get; init; }

    /// <summary>Who fits the two stages.</summary>
    public ILearner Learner { get; init; } = new BoostedTreesLearner();

    /// <summary>How the linear stage is fitted.</summary>
    public LinearOptions Linear { get; init; } = new() { Cost = 1, Tolerance = 3e-2, MaxIterations = 30 };

    /// <summary>Whether the linear stage learns more readily from n-grams by which rows with and without a marker differ (naive Bayes log-odds).</summary>
    public bool UseLogOdds { get; init; } = true;

    /// <summary>
    /// An n-gram of fewer rows counts for nothing, neither in them nor in a new text. 0 lets even those count that no row has: they have no weight, but a
    /// sentence full of new words is then told less by those that it shares with the rows.
    /// </summary>
    public int MinRows { get; init; } = 1;

    /// <summary>How the trees are grown; a <see cref="TreeOptions.TreeCount"/> of 0 does without.</summary>
    public TreeOptions Trees { get; init; } = new() { TreeCount = 60, MaxLeaves = 8, MinExamplesPerLeaf = 12, LearningRate = 0.08, L2 = 4, FeatureFraction = 0.5, RowFraction = 0.8 };

    /// <summary>How the thresholds are chosen.</summary>
    public ThresholdOptions Thresholds { get; init; } = new() { Beta = 0.5, MinMarked = 5 };

    /// <summary>
    /// How far each marker's threshold is drawn, in log-odds, from the best for its own F-measure (0) to that which is best for the micro-averaged
    /// F-measure of all markers (1). A marker with few rows has little to choose its own by.
    /// </summary>
    public double SharedThresholds { get; init; }

    /// <summary>Whether the outer folds hold out the added rows too, so that the model is measured on them as well.</summary>
    public bool HoldOutAdded { get; init; }

    /// <summary>How the features of the linear stage are scaled against each other.</summary>
    public FeatureScales Scales { get; init; } = new();

    /// <summary>At most this many columns of the linear stage are kept in the model.</summary>
    public int MaxColumns { get; init; } = 80_000;

    internal int DegreeOfParallelism => Threads > 0 ? Threads : Environment.ProcessorCount;
}
