using System.Collections.Immutable;
using System.Text.Json;
using Rhetor.Learning.Metrics;

namespace Rhetor.Evaluation;

/// <summary>How well labelled sentences are read. Immutable.</summary>
public sealed record EvaluationReport
{
    /// <summary>The number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>A line a marker, in the order of the markers.</summary>
    public required ImmutableArray<MarkerFigures> Markers { get; init; }

    /// <summary>All decisions on all markers.</summary>
    public required ConfusionCounts Counts { get; init; }

    /// <summary>Micro-averaged precision, with the bootstrap interval drawn by group.</summary>
    public required Interval Precision { get; init; }

    /// <summary>Micro-averaged recall, with the bootstrap interval drawn by group.</summary>
    public required Interval Recall { get; init; }

    /// <summary>Micro-averaged F1, with the bootstrap interval drawn by group.</summary>
    public required Interval F1 { get; init; }

    /// <summary>The mean F1 of the markers that some row bears.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>The expected calibration error over all rows and markers.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>The Brier score over all rows and markers.</summary>
    public required double Brier { get; init; }

    /// <summary>Probability against outcome over all rows and markers, ten bins.</summary>
    public required ImmutableArray<ReliabilityBin> Reliability { get; init; }

    /// <summary>Which marker was given where which was missed, the most frequent first.</summary>
    public required ImmutableArray<MarkerConfusion> Confusions { get; init; }

    /// <summary>The most confident false alarms.</summary>
    public required ImmutableArray<MarkerError> FalseAlarms { get; init; }

    /// <summary>The most confident misses.</summary>
    public required ImmutableArray<MarkerError> Misses { get; init; }

    /// <summary>Writes figures, reliability and confusions as members of the JSON object that is open; the rows of the errors are not among them.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        FiguresJson.WriteTotals(json, this);
        json.WriteStartArray("markers");
        foreach (var figures in Markers)
        {
            json.WriteStartObject();
            json.WriteString("marker", figures.Marker);
            FiguresJson.WriteFigures(json, figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        FiguresJson.WriteReliability(json, this);
        FiguresJson.WriteConfusions(json, this);
    }
}
