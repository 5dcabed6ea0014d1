namespace Rhetor.Learning.Models;

/// <summary>By how much something moved a logit.</summary>
/// <param name="Feature">The name of the feature; null for a word.</param>
/// <param name="Token">Where the word first stands in the sentence.</param>
/// <param name="Value">By how much.</param>
internal readonly record struct Reason(string? Feature, int Token, double Value);
