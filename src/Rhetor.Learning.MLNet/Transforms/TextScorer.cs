namespace Rhetor.Learning.MLNet.Transforms;

/// <summary>Scores a text: writes a score a marker, in the order of the markers. Called from several threads at once.</summary>
/// <param name="text">The text; never null.</param>
/// <param name="scores">Receives the scores; zeros when called.</param>
public delegate void TextScorer(string text, Span<float> scores);
