using Rhetor.Learning.Training;
using Rhetor.Markers;

namespace Rhetor.Training;

/// <summary>What follows from whose labels the rows bear: those that rules and word lists were made for, or others. Immutable.</summary>
internal sealed class LabelKind
{
    private const int ManyRows = 2000;

    // Rules and word classes were made for other labels: here they help, and words decide.
    private static readonly FeatureScales ForOwn = new() { Rules = 0.1f, Classes = 0.05f, Text = 0.05f, Vectors = 0.3f };

    private LabelKind(bool isOwn)
    {
        IsOwn = isOwn;
    }

    /// <summary>Whether the labels are the caller's own.</summary>
    public bool IsOwn { get; }

    /// <summary>Labels are own where they are taken from the data, or where the rules' catalogue knows none of them.</summary>
    public static LabelKind Of(RhetorTrainingOptions options, TrainingData data, MarkerCatalog rules)
    {
        if (options.DiscoverMarkers) return new LabelKind(isOwn: true);
        var labels = data.Primary.Concat(data.Added).Labels;
        return new LabelKind(labels.Length > 0 && labels.All(label => rules.Find(label) is null));
    }

    /// <summary>How the classifiers are trained.</summary>
    public TrainingOptions ToTrainingOptions(RhetorTrainingOptions options, int rows)
    {
        var plain = new TrainingOptions { Language = options.Language };
        return plain with
        {
            Scales = IsOwn ? ForOwn : plain.Scales,
            // Among thousands of rows, what one row has says nothing; among hundreds, it may be all there is.
            MinRows = rows < ManyRows ? 1 : 2,
            Linear = plain.Linear with { Cost = options.Cost },
            Trees = plain.Trees with { TreeCount = options.Trees },
            Thresholds = plain.Thresholds with { Beta = options.Beta ?? (IsOwn ? 1 : plain.Thresholds.Beta), MinPrecision = options.MinPrecision },
            SharedThresholds = options.MinPrecision > 0 ? 1 : IsOwn ? 0.3 : 0,
            HoldOutAdded = options.HoldOutAdded,
            Version = options.Version,
            Seed = options.Seed,
            Folds = options.Folds,
            OuterFolds = options.OuterFolds,
            Threads = options.Threads,
            Learner = options.Learner,
        };
    }
}
