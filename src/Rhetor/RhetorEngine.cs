using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Rhetor.Analysis;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Live;
using Rhetor.Markers;
using Rhetor.Models;
using Rhetor.Reporting;
using Rhetor.Rules;
using Rhetor.Telemetry;
using Rhetor.Text;

namespace Rhetor;

/// <summary>
/// Reads texts and says, sentence by sentence, which rhetorical markers they bear, how sure that is, in whose voice, and why.
/// Immutable and thread-safe: make one and share it. Works offline; the same text gives the same report on any number of
/// threads. What a language needs is loaded when the first text in it comes.
/// </summary>
public sealed class RhetorEngine
{
    private readonly EngineParts _parts;
    private readonly ConcurrentDictionary<string, Lazy<LanguageUnit>> _units = new(StringComparer.Ordinal);

    private readonly ILogger _logger;

    private RhetorEngine(EngineParts parts, ILogger logger)
    {
        _parts = parts;
        _logger = logger;
    }

    /// <summary>The markers that are looked for.</summary>
    public MarkerCatalog Markers => _parts.Catalog;

    /// <summary>The rules, those switched off and the faults of their files included. They are read when the engine is made, whether used or not.</summary>
    public RuleSet Rules => _parts.Rules;

    /// <summary>The codes of the languages that have a model.</summary>
    public ImmutableArray<string> ModelLanguages => _parts.ModelLanguages;

    /// <summary>The version of the engine and the fingerprints of its rules and models.</summary>
    public ToolInfo Info => _parts.Info;

    /// <summary>An engine with everything that ships with it.</summary>
    public static RhetorEngine CreateDefault() => Create(new RhetorOptions());

    /// <summary>An engine made as the options say.</summary>
    /// <param name="options">The options; read once.</param>
    /// <param name="logger">Is told what is odd (warnings) and what is done (debug), never a word of a text; null for nobody.</param>
    /// <exception cref="RhetorModelException">A model cannot be used.</exception>
    /// <exception cref="RhetorConfigurationException">The options do not fit each other, a folder is missing, or a rule set or a model is refused.</exception>
    public static RhetorEngine Create(RhetorOptions options, ILogger<RhetorEngine>? logger = null) => Create(options, logger, []);

    internal static RhetorEngine Create(RhetorOptions options, ILogger? logger, IEnumerable<TextAnalyzer> services)
    {
        ArgumentNullException.ThrowIfNull(options);
        logger ??= NullLogger.Instance;
        var parts = EngineParts.From(options, services, options.OnWarning + (message => EngineLog.Warning(logger, message)));
        foreach (var fault in parts.Rules.Faults) EngineLog.RuleFault(logger, fault.ToString());
        EngineLog.Made(logger, EngineVersion.Text, parts.Rules.Rules.Length, string.Join(", ", parts.ModelLanguages));
        return new RhetorEngine(parts, logger);
    }

    /// <summary>Analyses a text.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DocumentReport Analyze(string text, CancellationToken cancellationToken = default) =>
        Analyze(SourceText.From(text), cancellationToken);

    /// <summary>Analyses a text.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DocumentReport Analyze(SourceText text, CancellationToken cancellationToken = default) =>
        Analyze(new TextInput(text), cancellationToken);

    /// <summary>Analyses a text that brings its own options, suppressions or baseline.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DocumentReport Analyze(TextInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var options = input.Options ?? _parts.Defaults;
        var analysis = new TextAnalysis(UnitFor(LanguageOf(input.Text, options.Language)), _parts.Catalog, options, _parts.MeasureTimings);
        return Observe(() => analysis.Run(input, cancellationToken));
    }

    /// <summary>Analyses a text that is going to be edited.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is to be analysed; null for the engine's defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LiveDocument Open(SourceText text, AnalyzerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= _parts.Defaults;
        return new LiveDocument(this, options, Analyze(new TextInput(text) { Options = options }, cancellationToken));
    }

    /// <summary>Analyses a stream of texts on several threads. The reports come in the order of the texts, with few in flight.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<DocumentReport> AnalyzeAsync(IAsyncEnumerable<SourceText> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return AnalyzeAsync(Wrap(texts, cancellationToken), cancellationToken);
    }

    /// <summary>Analyses a stream of texts that bring their own options on several threads. The reports come in the order of the texts, with few in flight.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<DocumentReport> AnalyzeAsync(IAsyncEnumerable<TextInput> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return OrderedParallel.SelectAsync(inputs, Analyze, _parts.Degree, cancellationToken);
    }

    /// <summary>What the language layer sees of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="needs">What the caller will look at.</param>
    /// <param name="language">The tag of the language, or null for the engine's own setting.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public AnnotatedDocument Annotate(
        SourceText text,
        Annotations needs = Annotations.All,
        string? language = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _parts.LanguageFor(_parts.CodeOf(LanguageOf(text, language ?? _parts.Defaults.Language))).Annotate(text, needs, cancellationToken);
    }

    /// <summary>The rules that read a language, those of the analyzers included, by id.</summary>
    public ImmutableArray<RuleDescriptor> RulesFor(string language) => UnitFor(language).Rules;

    /// <summary>The YAML of a rule as its file has it, from its first key to its last line.</summary>
    /// <exception cref="IOException">The file of a folder that was added is gone.</exception>
    public string SourceOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return ShippedRules.SourceOf(rule, _parts.RulesDirectories);
    }

    /// <summary>The report of the text that an edit makes of a reported one.</summary>
    internal DocumentReport Reanalyze(DocumentReport before, TextChange change, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change.NewText);
        var text = before.Document.Text.WithChange(change);
        var unit = UnitFor(LanguageOf(text, options.Language));
        var analysis = new TextAnalysis(unit, _parts.Catalog, options, _parts.MeasureTimings);
        // An edit can turn a text into one of another language: then nothing of before holds.
        var isSame = unit.Language.Code == before.Document.Language && unit.Needs == before.Document.Annotations;
        return Observe(() => isSame ? analysis.Run(before, change, cancellationToken) : analysis.Run(new TextInput(text), cancellationToken));
    }

    private DocumentReport Observe(Func<DocumentReport> analyze)
    {
        using var activity = Instruments.Start();
        var started = Stopwatch.GetTimestamp();
        var report = analyze();
        var elapsed = Stopwatch.GetElapsedTime(started);
        Instruments.Record(activity, report, elapsed);
        foreach (var failure in report.Analysis.Failures) EngineLog.AnalyzerFailed(_logger, failure.Id, failure.Analyzer, failure.Message);
        EngineLog.Analyzed(_logger, report.Document.Sentences.Length, report.Language, report.Findings.Length, elapsed.TotalMilliseconds);
        return report;
    }

    private string LanguageOf(SourceText text, string asked) =>
        string.Equals(asked, AnalyzerOptions.AutomaticLanguage, StringComparison.Ordinal) ? _parts.Identify(text) : asked;

    // Texts may name any language: those of which nothing is known share one unit, so that no stream of codes fills the memory.
    private LanguageUnit UnitFor(string language)
    {
        var code = _parts.CodeOf(language);
        return _parts.IsKnown(code) ? Unit(code) : Unit(RuleSources.AnyLanguage).Under(_parts.LanguageFor(code));
    }

    private LanguageUnit Unit(string code) => _units.GetOrAdd(code, static (code, parts) => new Lazy<LanguageUnit>(() => LanguageUnit.Create(code, parts)), _parts).Value;

    private static async IAsyncEnumerable<TextInput> Wrap(
        IAsyncEnumerable<SourceText> texts,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var text in texts.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return new TextInput(text);
    }
}
