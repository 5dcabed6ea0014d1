namespace Rhetor.Learning.Metrics;

/// <summary>What a threshold is chosen for.</summary>
public sealed record ThresholdOptions
{
    /// <summary>The F-measure's beta; below 1 precision counts more than recall. Above 0.</summary>
    public double Beta { get; init; } = 0.5;

    /// <summary>Only thresholds of at least this precision will do, 0 to 1.</summary>
    public double MinPrecision { get; init; }

    /// <summary>Only thresholds that mark at least this many examples will do: fewer show too little to trust.</summary>
    public int MinMarked { get; init; } = 1;
}
