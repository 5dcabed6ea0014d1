using System.Collections.Immutable;
using System.Diagnostics;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>
/// Runs analyzers over documents. It owns order and failure: an analyzer that throws loses its evidence for that document
/// and is reported; the others go on. Immutable and thread-safe; the same input gives the same output on any number of threads.
/// </summary>
public sealed class AnalyzerDriver
{
    private readonly ImmutableArray<Registration> _registrations;

    /// <summary>Initializes the analyzers.</summary>
    public AnalyzerDriver(IEnumerable<TextAnalyzer> analyzers)
    {
        var registrations = ImmutableArray.CreateBuilder<Registration>();
        foreach (var analyzer in analyzers)
        {
            var context = new AnalysisContext();
            analyzer.Initialize(context);
            registrations.Add(new Registration(analyzer, context));
        }

        _registrations = registrations.ToImmutable();
        Analyzers = [.. _registrations.Select(r => r.Analyzer)];
    }

    /// <summary>The analyzers, in the order they were given.</summary>
    public ImmutableArray<TextAnalyzer> Analyzers { get; }

    /// <summary>What the analyzers for a language ask for.</summary>
    public Annotations NeedsFor(string language) =>
        _registrations.Where(r => r.Reads(language)).Aggregate(Annotations.None, (needs, r) => needs | r.Context.Needs);

    /// <summary>Runs all analyzers over one document.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public AnalysisResult Run(AnnotatedDocument document, bool measure = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var evidence = new List<Evidence>();
        var failures = ImmutableArray.CreateBuilder<AnalyzerFailure>();
        var timings = ImmutableArray.CreateBuilder<AnalyzerTiming>();
        foreach (var registration in _registrations)
        {
            if (!registration.Reads(document.Language)) continue;
            var started = measure ? Stopwatch.GetTimestamp() : 0;
            var before = evidence.Count;
            try
            {
                registration.Run(document, evidence, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                evidence.RemoveRange(before, evidence.Count - before);
                failures.Add(new AnalyzerFailure(registration.Name, OneLine(exception)));
            }

            if (measure) timings.Add(new AnalyzerTiming(registration.Name, Stopwatch.GetElapsedTime(started)));
        }

        evidence.Sort(EvidenceOrder.Instance);
        return new AnalysisResult(document, [.. evidence], failures.ToImmutable(), timings.ToImmutable());
    }

    private static string OneLine(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";

    private sealed class Registration(TextAnalyzer analyzer, AnalysisContext context)
    {
        public TextAnalyzer Analyzer { get; } = analyzer;

        public AnalysisContext Context { get; } = context;

        public string Name => Analyzer.GetType().Name;

        public bool Reads(string language) => Context.Language is null || string.Equals(Context.Language, language, StringComparison.Ordinal);

        public void Run(AnnotatedDocument document, List<Evidence> evidence, CancellationToken cancellationToken)
        {
            if (Context.SentenceActions.Count > 0 && document.Sentences.Length > 0)
            {
                var sentenceContext = new SentenceAnalysisContext(document, evidence, cancellationToken);
                foreach (var sentence in document.Sentences)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    sentenceContext.Sentence = sentence;
                    foreach (var action in Context.SentenceActions) action(sentenceContext);
                }
            }

            foreach (var action in Context.QuotationActions)
            {
                foreach (var quotation in document.Quotations)
                    action(new QuotationAnalysisContext(document, quotation, evidence, cancellationToken));
            }

            foreach (var action in Context.DocumentActions)
                action(new DocumentAnalysisContext(document, evidence, cancellationToken));
        }
    }
}
