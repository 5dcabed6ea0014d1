namespace Rhetor.Learning.Explanations;

/// <summary>How much one column moved a row's logit.</summary>
/// <param name="Feature">The column.</param>
/// <param name="Value">Its share of the logit; positive speaks for the marker.</param>
public readonly record struct Contribution(int Feature, double Value);
