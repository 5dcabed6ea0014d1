using System.Collections.Immutable;

namespace Rhetor.Cli.Commands.Training;

/// <summary>What <c>rhetor evaluate</c> was asked for.</summary>
internal sealed record EvaluateRequest
{
    public ImmutableArray<string> Data { get; init; } = [];

    public string? Language { get; init; }

    public string? Models { get; init; }

    public string? Against { get; init; }

    public ImmutableArray<string> RulesDirectories { get; init; } = [];

    public bool NoRules { get; init; }

    public bool NoModels { get; init; }

    public bool AsJson { get; init; }

    public int Seed { get; init; }

    public int Jobs { get; init; }
}
