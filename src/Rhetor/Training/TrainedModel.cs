using System.Collections.Immutable;
using Rhetor.Evaluation;
using Rhetor.Learning.Metrics;
using Rhetor.Learning.Training;

namespace Rhetor.Training;

/// <summary>What a training brought. Immutable.</summary>
public sealed record TrainedModel
{
    /// <summary>The classifiers and the held-out predictions.</summary>
    public required TrainingResult Result { get; init; }

    /// <summary>The figures on held-out rows; null where there was no outer cross-validation.</summary>
    public EvaluationReport? Report { get; init; }

    /// <summary>By how much it is better than the model it replaces, in micro-averaged F1; null where there was none.</summary>
    public PairedDifference? Gain { get; init; }

    /// <summary>How many rows were of another language and left out.</summary>
    public required int Skipped { get; init; }

    /// <summary>The folder that it was written to.</summary>
    public required string Output { get; init; }

    /// <summary>The files that were written, with their sizes in bytes.</summary>
    public required ImmutableArray<(string File, long Bytes)> Files { get; init; }
}
