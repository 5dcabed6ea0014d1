using System.Collections.Immutable;
using Rhetor.Learning.Data;

namespace Rhetor.Learning.Training;

/// <summary>What the classifiers say of a sentence that they were not trained on.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Probabilities">A probability a marker, in the order of the report's markers.</param>
/// <param name="Borne">Whether it reaches the threshold chosen in training, in the same order.</param>
public sealed record HeldOutPrediction(LabelledSentence Sentence, ImmutableArray<double> Probabilities, ImmutableArray<bool> Borne)
{
    /// <summary>What the rules alone would decide, in the same order; empty where that was not asked.</summary>
    public ImmutableArray<bool> ByRules { get; init; } = [];
}
