using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Languages.Identification;
using Rhetor.Markers;
using Rhetor.Reporting;
using Rhetor.Rules;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor;

/// <summary>What an engine is made of: the options, checked and resolved. Immutable and thread-safe.</summary>
internal sealed class EngineParts
{
    private readonly ImmutableDictionary<string, ILanguage> _languages;
    private readonly ImmutableArray<ISentenceScorer> _models;
    private readonly ImmutableArray<TextAnalyzer> _analyzers;
    private readonly RuleSet _rules;
    private readonly bool _useRules;

    private EngineParts(RhetorOptions options)
    {
        _rules = ShippedRules.Load(options);
        _useRules = options.UseRules;
        _languages = options.Languages.ToImmutableDictionary(l => l.Code, StringComparer.Ordinal);
        _models = options.UseModels ? [.. options.Models] : [];
        _analyzers = [.. options.Analyzers];
        Catalog = MarkerChoice.Apply(_rules.Markers, options);
        Defaults = options.Defaults.Language == AnalyzerOptions.AutomaticLanguage ? options.Defaults with { Language = options.Language } : options.Defaults;
        Degree = options.MaxDegreeOfParallelism > 0 ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
        MeasureTimings = options.MeasureTimings;
        RulesDirectories = [.. options.RulesDirectories];
    }

    public MarkerCatalog Catalog { get; }

    public AnalyzerOptions Defaults { get; }

    public int Degree { get; }

    public bool MeasureTimings { get; }

    public ImmutableArray<string> RulesDirectories { get; }

    public RuleSet Rules => _rules;

    public ToolInfo Info => new(
        EngineVersion.Text,
        _useRules ? _rules.Fingerprint[..16] : null,
        [.. _models.OrderBy(m => m.Language, StringComparer.Ordinal).Select(m => new ModelInfo(m.Language, m.Version, m.Fingerprint))]);

    public static EngineParts From(RhetorOptions options) => new(options);

    public ILanguage LanguageFor(string code) => _languages.TryGetValue(code, out var own) ? own : LanguageCatalog.Get(code);

    public ISentenceScorer? ModelFor(string code) => _models.FirstOrDefault(m => string.Equals(m.Language, code, StringComparison.Ordinal));

    public IEnumerable<TextAnalyzer> AnalyzersFor(string code)
    {
        if (_useRules)
        {
            if (_rules.AnalyzerFor(code) is { } own) yield return own;
            if (code != "und" && _rules.AnalyzerFor("und") is { } any) yield return any;
        }

        foreach (var analyzer in _analyzers) yield return analyzer;
    }

    public string Identify(SourceText text) => LanguageIdentifier.Identify(text).Code;
}
