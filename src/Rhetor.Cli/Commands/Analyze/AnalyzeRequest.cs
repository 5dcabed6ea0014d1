using Rhetor.Cli.Inputs;
using Rhetor.Cli.Inputs.Selection;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>What <c>rhetor analyze</c> was asked to do.</summary>
internal sealed record AnalyzeRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required IReadOnlyList<OutputTarget> Outputs { get; init; }

    public EngineRequest Engine { get; init; } = new();

    public IReadOnlyList<Voice> Voices { get; init; } = [];

    public double MinScore { get; init; }

    public Severity? MinSeverity { get; init; }

    public Severity? FailOn { get; init; }

    public OffsetUnit Offsets { get; init; }

    public InputSettings Input { get; init; } = new();

    public string? Config { get; init; }

    public string? PrintConfig { get; init; }

    public InputChoice Choice { get; init; } = new();

    public bool Resume { get; init; }

    /// <summary>How many inputs may fail before the run stops; null for any number.</summary>
    public int? MaxErrors { get; init; }

    public bool Quiet { get; init; }
}
