using System.Collections.Immutable;
using Rhetor.Markers;

namespace Rhetor.Configuration;

/// <summary>How one text is to be analysed: what a configuration file or a caller may say of it. Immutable.</summary>
public sealed record AnalyzerOptions
{
    /// <summary>The value of <see cref="Language"/> that asks for identification.</summary>
    public const string AutomaticLanguage = "auto";

    /// <summary>Nothing but defaults.</summary>
    public static AnalyzerOptions Default { get; } = new();

    /// <summary>The tag of the text's language (RFC 5646), or <see cref="AutomaticLanguage"/>. What is no tag is read as <c>und</c>.</summary>
    public string Language { get; init; } = AutomaticLanguage;

    /// <summary>Severities by marker slug.</summary>
    public ImmutableDictionary<string, Severity> MarkerSeverities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Severities by rule id; they go before those of markers. <see cref="Severity.None"/> switches a rule off.</summary>
    public ImmutableDictionary<string, Severity> RuleSeverities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Thresholds by marker slug, from 0 to 1, in place of the model's and the marker's own.</summary>
    public ImmutableDictionary<string, double> Thresholds { get; init; } = ImmutableDictionary<string, double>.Empty;
}
