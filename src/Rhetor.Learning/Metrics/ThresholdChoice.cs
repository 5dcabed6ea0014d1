namespace Rhetor.Learning.Metrics;

/// <summary>A threshold and what it did on the examples that it was chosen on.</summary>
/// <param name="Threshold">An example is marked at this score or above.</param>
/// <param name="Counts">Its decisions.</param>
/// <param name="MeetsConstraints">False where no threshold was precise enough, and this one is only the most precise.</param>
public readonly record struct ThresholdChoice(double Threshold, ConfusionCounts Counts, bool MeetsConstraints);
