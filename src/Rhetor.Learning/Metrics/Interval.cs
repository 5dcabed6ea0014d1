namespace Rhetor.Learning.Metrics;

/// <summary>An estimate and the interval around it.</summary>
/// <param name="Estimate">The figure on the examples themselves.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Estimate, double Low, double High);
