using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Markers;
using Rhetor.Scoring;

namespace Rhetor.Reporting;

/// <summary>The words that reports use for what the code calls by an enumeration: part of the format, so they never follow a rename.</summary>
public static class Names
{
    /// <summary><c>author</c>, <c>direct</c>, <c>indirect</c> or <c>headline</c>.</summary>
    public static string Of(Voice voice) => voice switch
    {
        Voice.Direct => "direct",
        Voice.Indirect => "indirect",
        Voice.Headline => "headline",
        _ => "author",
    };

    /// <summary><c>neutral</c>, <c>distance</c> or <c>endorse</c>.</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Distance => "distance",
        Stance.Endorse => "endorse",
        _ => "neutral",
    };

    /// <summary><c>none</c>, <c>silent</c>, <c>suggestion</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Silent => "silent",
        Severity.Suggestion => "suggestion",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => "none",
    };

    /// <summary><c>none</c>, <c>rule</c>, <c>model</c> or <c>both</c>.</summary>
    public static string Of(Basis basis) => basis switch
    {
        Basis.Rule => "rule",
        Basis.Model => "model",
        Basis.Both => "both",
        _ => "none",
    };

    /// <summary><c>weak</c>, <c>moderate</c> or <c>strong</c>.</summary>
    public static string Of(Strength strength) => strength switch
    {
        Strength.Weak => "weak",
        Strength.Moderate => "moderate",
        _ => "strong",
    };

    /// <summary><c>stable</c>, <c>test</c> or <c>experimental</c>.</summary>
    public static string Of(RuleStatus status) => status switch
    {
        RuleStatus.Test => "test",
        RuleStatus.Experimental => "experimental",
        _ => "stable",
    };

    /// <summary><c>comment</c>, <c>sidecar</c> or <c>baseline</c>.</summary>
    public static string Of(SuppressionKind kind) => kind switch
    {
        SuppressionKind.Sidecar => "sidecar",
        SuppressionKind.Baseline => "baseline",
        _ => "comment",
    };

    /// <summary>The severity with that name, or null.</summary>
    public static Severity? ParseSeverity(string name) => name switch
    {
        "none" => Severity.None,
        "silent" => Severity.Silent,
        "suggestion" => Severity.Suggestion,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };
}
