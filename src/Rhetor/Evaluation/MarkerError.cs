using Rhetor.Learning.Data;

namespace Rhetor.Evaluation;

/// <summary>A wrong decision.</summary>
/// <param name="Sentence">The row.</param>
/// <param name="Marker">The marker, by slug.</param>
/// <param name="Probability">How sure the engine was that the row bears it.</param>
public sealed record MarkerError(LabelledSentence Sentence, string Marker, double Probability);
