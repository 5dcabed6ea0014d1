namespace Rhetor.Cli.Commands.Models;

/// <summary>What <c>rhetor models import</c> was asked for.</summary>
/// <param name="Zip">The model of ML.NET.</param>
/// <param name="Language">The code of the language.</param>
/// <param name="Marker">The slug of the marker that the predictor tells.</param>
/// <param name="Output">The folder for the model.</param>
internal sealed record ImportRequest(string Zip, string Language, string Marker, string Output)
{
    /// <summary>Labelled rows that the predictor has not seen; they calibrate it.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>From which probability on a sentence bears the marker; null to choose it.</summary>
    public double? Threshold { get; init; }

    public string Version { get; init; } = "1";

    public IReadOnlyList<string> RulesDirectories { get; init; } = [];

    public bool NoRules { get; init; }

    public bool Replace { get; init; }

    public int Seed { get; init; } = 1;
}
