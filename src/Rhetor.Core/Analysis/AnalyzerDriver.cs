using System.Collections.Immutable;
using System.Diagnostics;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>
/// Runs analyzers over documents. It owns order, time and failure: an analyzer that throws, overruns its time budget or could not be
/// made ready loses its evidence for that document and is reported; the others go on. Thread-safe; the same input gives the same
/// output on any number of threads.
/// </summary>
public sealed class AnalyzerDriver
{
    private readonly ImmutableArray<Registration> _registrations;

    /// <summary>Makes the analyzers ready.</summary>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="options">How they are treated; null for no time budget.</param>
    public AnalyzerDriver(IEnumerable<TextAnalyzer> analyzers, AnalyzerDriverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        options ??= new AnalyzerDriverOptions();
        _registrations = [.. analyzers.Select(analyzer => new Registration(analyzer, options))];
        Analyzers = [.. _registrations.Select(r => r.Analyzer)];
    }

    /// <summary>The analyzers, in the order they were given.</summary>
    public ImmutableArray<TextAnalyzer> Analyzers { get; }

    /// <summary>The rules of all analyzers, in the order of the analyzers; none of one that could not be made ready.</summary>
    public IEnumerable<RuleDescriptor> SupportedRules => _registrations.SelectMany(r => r.SupportedRules);

    /// <summary>What the analyzers for a language ask for.</summary>
    public Annotations NeedsFor(string language) =>
        _registrations.Where(r => r.Reads(language)).Aggregate(Annotations.None, (needs, r) => needs | r.Needs);

    /// <summary>Runs all analyzers over one document.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public AnalysisResult Run(AnnotatedDocument document, bool measure = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Run(document, null, measure, cancellationToken);
    }

    /// <summary>
    /// Runs the analyzers over a document that an edit made of an earlier one. What an analyzer said of a sentence is kept where it
    /// promised how far it reads (<see cref="AnalysisContext.DeclareReach"/>) and nothing in that reach has changed. The result is
    /// equal to that of <see cref="Run(AnnotatedDocument, bool, CancellationToken)"/>.
    /// </summary>
    /// <param name="document">The document after the edit.</param>
    /// <param name="earlier">What this driver said before the edit.</param>
    /// <param name="edit">The edit, in offsets of the earlier text.</param>
    /// <param name="measure">Whether the time of each analyzer is kept.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public AnalysisResult Run(AnnotatedDocument document, AnalysisResult earlier, Text.TextChange edit, bool measure = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(earlier);
        var fits = earlier.Driver == this && earlier.Document.Annotations == document.Annotations && earlier.Document.Language == document.Language;
        return Run(document, fits ? (earlier, SentenceMap.Create(earlier.Document, document, edit)) : null, measure, cancellationToken);
    }

    private AnalysisResult Run(AnnotatedDocument document, (AnalysisResult Result, SentenceMap Map)? earlier, bool measure, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<AnalyzerOutcome?>(_registrations.Length);
        var timings = ImmutableArray.CreateBuilder<AnalyzerTiming>();
        for (var i = 0; i < _registrations.Length; i++)
        {
            var registration = _registrations[i];
            if (!registration.Reads(document.Language))
            {
                outcomes.Add(null);
                continue;
            }

            var started = measure ? Stopwatch.GetTimestamp() : 0;
            var before = earlier is { } known && known.Result.Outcomes[i] is { } outcome ? new EarlierOutcome(outcome, known.Map) : null;
            outcomes.Add(registration.Run(document, before, cancellationToken));
            if (measure) timings.Add(new AnalyzerTiming(registration.Name, Stopwatch.GetElapsedTime(started)));
        }

        return new AnalysisResult(this, document, outcomes.MoveToImmutable(), timings.ToImmutable());
    }
}
