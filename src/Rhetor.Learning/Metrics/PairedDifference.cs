namespace Rhetor.Learning.Metrics;

/// <summary>How two models differ on the same examples.</summary>
/// <param name="Difference">The first one's figure less the second one's.</param>
/// <param name="NotBetter">The part of the draws in which the first is not better: a one-sided p-value.</param>
public readonly record struct PairedDifference(Interval Difference, double NotBetter);
