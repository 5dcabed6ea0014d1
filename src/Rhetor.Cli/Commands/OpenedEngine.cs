namespace Rhetor.Cli.Commands;

/// <summary>An engine, and whether its rule files have faults.</summary>
internal sealed record OpenedEngine(RhetorEngine Engine, bool HasFaults);
