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
    private readonly ImmutableHashSet<string> _readable;
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
        string[] readable = [.. _languages.Keys, .. LanguageCatalog.Codes, .. _models.Languages, .. _rules.Languages];
        _readable = readable.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
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

    /// <summary>The language of a code of <see cref="CodeOf"/>; where nothing is known of it, the caller's own language for <c>und</c> goes before the generic layer.</summary>
    public ILanguage LanguageFor(string code)
    {
        if (_languages.TryGetValue(code, out var own)) return own;
        return !LanguageCatalog.Codes.Contains(code) && _languages.TryGetValue(RuleSources.AnyLanguage, out var any) ? any : LanguageCatalog.Get(code);
    }

    /// <summary>
    /// The code under which a tag is read: a pack's, an own language's, or that of a model or rules, if need be that of a wider tag (<c>pt</c> for
    /// <c>pt-BR</c>); else the tag itself, and <c>und</c> for what is no tag.
    /// </summary>
    public string CodeOf(string tag)
    {
        if (_languages.ContainsKey(tag)) return tag;
        if (LanguageTag.Canonical(tag) is not { } canonical) return RuleSources.AnyLanguage;
        if (LanguageCatalog.Codes.FirstOrDefault(code => LanguageTag.Covers(code, canonical)) is { } pack) return pack;
        for (var range = canonical; range is not null; range = LanguageTag.Parent(range))
        {
            if (_readable.TryGetValue(range, out var code)) return code;
        }

        return canonical;
    }

    /// <summary>Whether anything reads the language of this code in particular.</summary>
    public bool IsKnown(string code) => _readable.TryGetValue(code, out var known) && known == code;

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
