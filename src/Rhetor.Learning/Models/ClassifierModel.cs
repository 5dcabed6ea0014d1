using System.Collections.Immutable;
using Rhetor.Learning.Features;
using Rhetor.Learning.Linear;
using Rhetor.Learning.Training;

namespace Rhetor.Learning.Models;

/// <summary>Trained classifiers as data: what a model file holds. Immutable and thread-safe.</summary>
public sealed class ClassifierModel
{
    /// <summary>Checks and keeps a model.</summary>
    /// <exception cref="ArgumentException">The parts do not fit each other.</exception>
    public ClassifierModel(ClassifierModelParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.WordWeights.Length != parts.Schema.WordBuckets)
            throw new ArgumentException($"Expected {parts.Schema.WordBuckets} word weights, got {parts.WordWeights.Length}.", nameof(parts));
        if (parts.Linear.ColumnCount != parts.Schema.WordBuckets + parts.Schema.Names.Length)
            throw new ArgumentException("The linear stage does not fit the features.", nameof(parts));
        if (parts.Linear.OutputCount != parts.Markers.Length)
            throw new ArgumentException("The linear stage does not fit the markers.", nameof(parts));
        foreach (var marker in parts.Markers)
        {
            if (marker.Trees is { } trees && trees.FeatureCount != parts.Schema.Names.Length + 1)
                throw new ArgumentException($"The trees of '{marker.Slug}' do not fit the features.", nameof(parts));
            if (!(marker.Threshold > 0 && marker.Threshold <= 1))
                throw new ArgumentException($"The threshold of '{marker.Slug}' is not a probability.", nameof(parts));
        }

        Parts = parts;
    }

    /// <summary>What it is made of.</summary>
    public ClassifierModelParts Parts { get; }

    /// <summary>The code of the language.</summary>
    public string Language => Parts.Language;

    /// <summary>The features.</summary>
    public FeatureSchema Schema => Parts.Schema;

    /// <summary>How the features of the linear stage are scaled.</summary>
    public FeatureScales Scales => Parts.Scales;

    /// <summary>The linear stage.</summary>
    public LinearTable Linear => Parts.Linear;

    /// <summary>The markers.</summary>
    public ImmutableArray<MarkerClassifier> Markers => Parts.Markers;
}
