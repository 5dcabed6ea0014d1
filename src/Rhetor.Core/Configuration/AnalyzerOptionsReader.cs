using System.Collections.Immutable;
using System.Globalization;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Reporting;

namespace Rhetor.Configuration;

/// <summary>Turns the settings of a file into options: <c>rhetor_language</c>, <c>rhetor_marker.SLUG.severity</c>, <c>rhetor_marker.SLUG.threshold</c>, <c>rhetor_rule.ID.severity</c>.</summary>
public sealed class AnalyzerOptionsReader
{
    /// <summary>Names folders with further rules, parted by commas: for a whole run, so that no text's options bear it.</summary>
    public const string RulesKey = "rhetor_rules";

    /// <summary>Names a folder with models: for a whole run, so that no text's options bear it.</summary>
    public const string ModelsKey = "rhetor_models";

    private const string Prefix = "rhetor_";
    private const string MarkerPrefix = "rhetor_marker.";
    private const string RulePrefix = "rhetor_rule.";
    private readonly MarkerCatalog _markers;
    private readonly ImmutableHashSet<string> _rules;

    /// <summary>Creates a reader.</summary>
    /// <param name="markers">The markers that are known.</param>
    /// <param name="rules">The ids of the rules that are known.</param>
    public AnalyzerOptionsReader(MarkerCatalog markers, IEnumerable<string> rules)
    {
        _markers = markers;
        _rules = [.. rules];
    }

    /// <summary>Reads settings.</summary>
    /// <param name="settings">The settings; those of other tools are passed over.</param>
    /// <param name="start">What holds where they say nothing.</param>
    /// <param name="warnings">Receives one line for each setting that means nothing: where it stands, and what was perhaps meant.</param>
    public AnalyzerOptions Read(ImmutableArray<ConfigurationSetting> settings, AnalyzerOptions start, ICollection<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(warnings);
        var options = start;
        foreach (var setting in settings)
        {
            if (!setting.Key.StartsWith(Prefix, StringComparison.Ordinal) || setting.Key is RulesKey or ModelsKey) continue;
            var read = Read(setting, options);
            options = read.Options ?? options;
            if (read.Fault is { } fault) warnings.Add($"{setting.Origin}: {fault}");
        }

        return options;
    }

    private (AnalyzerOptions? Options, string? Fault) Read(ConfigurationSetting setting, AnalyzerOptions options)
    {
        if (setting.Key == "rhetor_language")
        {
            var language = setting.Value == AnalyzerOptions.AutomaticLanguage ? setting.Value : LanguageTag.Canonical(setting.Value);
            return language is not null
                ? (options with { Language = language }, null)
                : (null, $"'{setting.Value}' is no language: expected {AnalyzerOptions.AutomaticLanguage} or {LanguageTag.Expected}");
        }

        var dot = setting.Key.LastIndexOf('.');
        if (setting.Key.StartsWith(MarkerPrefix, StringComparison.Ordinal) && dot > MarkerPrefix.Length)
            return ReadMarker(setting, setting.Key[MarkerPrefix.Length..dot], setting.Key[(dot + 1)..], options);
        if (setting.Key.StartsWith(RulePrefix, StringComparison.Ordinal) && dot > RulePrefix.Length)
            return ReadRule(setting, setting.Key[RulePrefix.Length..dot], setting.Key[(dot + 1)..], options);
        return (null, $"unknown key '{setting.Key}'{DidYouMean(setting.Key, ["rhetor_language", RulesKey, ModelsKey, "rhetor_marker.<slug>.severity", "rhetor_marker.<slug>.threshold", "rhetor_rule.<id>.severity"])}");
    }

    private (AnalyzerOptions? Options, string? Fault) ReadMarker(ConfigurationSetting setting, string name, string property, AnalyzerOptions options)
    {
        if (_markers.Find(name) is not { } marker) return (null, $"unknown marker '{name}'{DidYouMean(name, _markers.Markers.Select(m => m.Slug))}");
        if (property == "severity")
        {
            return Names.ParseSeverity(setting.Value) is { } severity
                ? (options with { MarkerSeverities = options.MarkerSeverities.SetItem(marker.Slug, severity) }, null)
                : (null, BadSeverity(setting.Value));
        }

        if (property != "threshold") return (null, $"unknown key '{setting.Key}'{DidYouMean(property, ["severity", "threshold"])}");
        if (double.TryParse(setting.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold) && threshold is >= 0 and <= 1)
            return (options with { Thresholds = options.Thresholds.SetItem(marker.Slug, threshold) }, null);
        return (null, $"'{setting.Value}' is no threshold: expected a number from 0 to 1");
    }

    private (AnalyzerOptions? Options, string? Fault) ReadRule(ConfigurationSetting setting, string id, string property, AnalyzerOptions options)
    {
        if (property != "severity") return (null, $"unknown key '{setting.Key}'; did you mean 'rhetor_rule.{id}.severity'?");
        if (!_rules.Contains(id)) return (null, $"unknown rule '{id}'{DidYouMean(id, _rules.Order(StringComparer.Ordinal))}");
        return Names.ParseSeverity(setting.Value) is { } severity
            ? (options with { RuleSeverities = options.RuleSeverities.SetItem(id, severity) }, null)
            : (null, BadSeverity(setting.Value));
    }

    private static string BadSeverity(string value)
    {
        string[] known = ["none", "silent", "suggestion", "warning", "error"];
        return $"unknown severity '{value}': expected none, silent, suggestion, warning or error{DidYouMean(value, known)}";
    }

    private static string DidYouMean(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
