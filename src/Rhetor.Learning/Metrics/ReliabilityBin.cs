namespace Rhetor.Learning.Metrics;

/// <summary>One line of a reliability table.</summary>
/// <param name="From">The lowest probability of the bin.</param>
/// <param name="To">The highest, exclusive but for the last bin.</param>
/// <param name="Count">How many examples are in it.</param>
/// <param name="MeanProbability">Their mean probability; 0 where there is none.</param>
/// <param name="PositiveRate">The part of them that is positive; 0 where there is none.</param>
public readonly record struct ReliabilityBin(double From, double To, int Count, double MeanProbability, double PositiveRate);
