namespace Rhetor.Cli.Commands;

/// <summary>With which languages, rules and models a command works.</summary>
internal sealed record EngineRequest
{
    public string Language { get; init; } = "auto";

    public IReadOnlyList<string> RulesDirectories { get; init; } = [];

    public string? ModelsDirectory { get; init; }

    /// <summary>A folder of grammars from <c>rhetor language train</c>.</summary>
    public string? LanguageModelsDirectory { get; init; }

    public bool NoRules { get; init; }

    public bool NoModels { get; init; }

    public bool Strict { get; init; }

    public bool Experimental { get; init; }

    public IReadOnlyList<string> Markers { get; init; } = [];

    public IReadOnlyList<string> SkippedMarkers { get; init; } = [];

    public IReadOnlyList<string> Analyzers { get; init; } = [];

    public TimeSpan AnalyzerTimeBudget { get; init; } = TimeSpan.FromSeconds(10);

    public int Jobs { get; init; }

    public bool Timings { get; init; }
}
