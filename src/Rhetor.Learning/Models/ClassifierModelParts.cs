using System.Collections.Immutable;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Training;

namespace Rhetor.Learning.Models;

/// <summary>What a <see cref="ClassifierModel"/> is made of.</summary>
public sealed record ClassifierModelParts
{
    /// <summary>The code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>The version, for reports.</summary>
    public required string Version { get; init; }

    /// <summary>The fingerprint of the rules that it was trained with.</summary>
    public required string RulesFingerprint { get; init; }

    /// <summary>The name of the learner.</summary>
    public required string Learner { get; init; }

    /// <summary>The features.</summary>
    public required FeatureSchema Schema { get; init; }

    /// <summary>How the features of the linear stage are scaled.</summary>
    public required FeatureScales Scales { get; init; }

    /// <summary>How much each bucket of n-grams counts.</summary>
    public required ImmutableArray<float> WordWeights { get; init; }

    /// <summary>The linear stage: buckets first, then the named features; an output a marker.</summary>
    public required LinearTable Linear { get; init; }

    /// <summary>The markers, in the order of the outputs.</summary>
    public required ImmutableArray<MarkerClassifier> Markers { get; init; }
}
