namespace Rhetor.Scoring;

/// <summary>By how much a named feature moved a score, on the logit.</summary>
public readonly record struct FeatureContribution(string Feature, double Contribution);
