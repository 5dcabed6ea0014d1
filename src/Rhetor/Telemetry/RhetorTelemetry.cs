namespace Rhetor.Telemetry;

/// <summary>What Rhetor calls its telemetry. Nothing of a text goes into it: only counts, durations, languages and ids.</summary>
/// <remarks>
/// With OpenTelemetry: <c>tracing.AddSource(RhetorTelemetry.ActivitySourceName)</c> and <c>metrics.AddMeter(RhetorTelemetry.MeterName)</c>.
/// The activity is <c>rhetor.analyze</c>; the instruments are <c>rhetor.documents</c>, <c>rhetor.sentences</c>, <c>rhetor.findings</c>,
/// <c>rhetor.analyzer.failures</c> (counts) and <c>rhetor.analyze.duration</c> (seconds).
/// </remarks>
public static class RhetorTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "Rhetor";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Rhetor";
}
