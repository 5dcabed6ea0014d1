namespace Rhetor.Cli.Statistics;

/// <summary>An interval of a rate or a ratio; the upper end may be infinite.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => value >= Low && value <= High;
}
