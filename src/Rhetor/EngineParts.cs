using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Languages.Identification;
using Rhetor.Markers;
using Rhetor.Models;
using Rhetor.Reporting;
using Rhetor.Rules;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor;

/// <summary>What an engine is made of: the options, checked and resolved. Immutable and thread-safe.</summary>
internal sealed class EngineParts
{
    private readonly ImmutableDictionary<string, ILanguage> _languages;
    private readonly ModelShelf _models;
    private readonly ImmutableArray<TextAnalyzer> _analyzers;
    private readonly RuleSet _rules;
    private readonly bool _useRules;
    private readonly MarkerCatalog _known;
    private readonly Action<string>? _warn;
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    private EngineParts(RhetorOptions options, IEnumerable<TextAnalyzer> services, Action<string>? warn)
    {
        _rules = ShippedRules.Load(options);
        _useRules = options.UseRules;
        _languages = options.Languages.ToImmutableDictionary(l => l.Code, StringComparer.Ordinal);
        _models = new ModelShelf(options, _rules, warn);
        _analyzers = [.. options.Analyzers, .. services];
        _known = _rules.Markers.With(_models.OwnMarkers).With(options.OwnMarkers);
        _warn = warn;
        Catalog = MarkerChoice.Apply(_known, options);
        Defaults = options.Defaults.Language == AnalyzerOptions.AutomaticLanguage ? options.Defaults with { Language = options.Language } : options.Defaults;
        Degree = options.MaxDegreeOfParallelism > 0 ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
        MeasureTimings = options.MeasureTimings;
        TimeBudget = options.AnalyzerTimeBudget;
        RulesDirectories = [.. options.RulesDirectories];
    }

    public MarkerCatalog Catalog { get; }

    public AnalyzerOptions Defaults { get; }

    public int Degree { get; }

    public bool MeasureTimings { get; }

    public TimeSpan TimeBudget { get; }

    public ImmutableArray<string> RulesDirectories { get; }

    public RuleSet Rules => _rules;

    public ToolInfo Info => new(
        EngineVersion.Text,
        _useRules ? _rules.Fingerprint[..16] : null,
        _models.Infos);

    /// <exception cref="RhetorConfigurationException">The options cannot be met.</exception>
    public static EngineParts From(RhetorOptions options, IEnumerable<TextAnalyzer> services, Action<string>? warn)
    {
        var faults = RhetorOptionsFaults.Find(options).ToList();
        if (faults.Count > 0) throw new RhetorConfigurationException(string.Join('\n', faults));
        return new EngineParts(options, services, warn);
    }

    public ILanguage LanguageFor(string code) => _languages.TryGetValue(code, out var own) ? own : LanguageCatalog.Get(code);

    /// <summary>Whether anything reads this language in particular.</summary>
    public bool IsKnown(string code) =>
        _languages.ContainsKey(code) || LanguageCatalog.Codes.Contains(code) || _models.Languages.Contains(code) || _rules.Languages.Contains(code);

    public ImmutableArray<string> ModelLanguages => _models.Languages;

    public ISentenceScorer? ModelFor(string code) => _models.For(code);

    public IEnumerable<TextAnalyzer> AnalyzersFor(string code)
    {
        if (_useRules)
        {
            foreach (var rules in RuleSources.AnalyzersFor(_rules, code)) yield return rules;
        }

        foreach (var analyzer in _analyzers) yield return analyzer;
    }

    /// <summary>Warns, once each, of rules that speak for a marker which nobody has defined: their hits would vanish without a word.</summary>
    public void RequireMarkers(IEnumerable<RuleDescriptor> rules)
    {
        foreach (var rule in rules.Where(rule => _known.Find(rule.Marker) is null && _told.TryAdd(rule.Id, true)))
            _warn?.Invoke($"the rule '{rule.Id}' of an analyzer is left out: {MarkerChoice.Unknown(_known, rule.Marker)} (a markers.yml or RhetorOptions.OwnMarkers defines markers)");
    }

    public string Identify(SourceText text) => LanguageIdentifier.Identify(text).Code;
}
