using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>An analyzer with what it registered for. An analyzer that could not be made ready keeps the failure instead.</summary>
internal sealed class Registration
{
    private readonly AnalysisContext _context = new();
    private readonly AnalyzerFailure? _broken;
    private readonly TimeGuard? _guard;
    private readonly TimeSpan _budget;

    public Registration(TextAnalyzer analyzer, AnalyzerDriverOptions options)
    {
        Analyzer = analyzer;
        Name = NameOf(analyzer);
        _budget = options.TimeBudget;
        _guard = _budget != Timeout.InfiniteTimeSpan && options.IsGuarded(analyzer) ? new TimeGuard(_budget) : null;
        SupportedRules = [];
        try
        {
            _broken = Prepare();
        }
        catch (Exception exception)
        {
            _broken = AnalyzerFailure.From(Name, exception, AnalyzerFailureKind.Initialization);
        }
    }

    public TextAnalyzer Analyzer { get; }

    public string Name { get; }

    public ImmutableArray<RuleDescriptor> SupportedRules { get; private set; }

    public Annotations Needs => _broken is null ? _context.Needs : Annotations.None;

    public bool Reads(string language) => _context.Language is null || LanguageTag.Covers(_context.Language, language);

    /// <summary>Runs the analyzer over a document.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public AnalyzerOutcome Run(AnnotatedDocument document, EarlierOutcome? earlier, CancellationToken cancellationToken)
    {
        if (_broken is not null) return new AnalyzerOutcome(_broken);
        var run = new AnalyzerRun(_context, document, _context.HasReach ? earlier : null);
        if (_guard is null)
        {
            try
            {
                run.Run(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                return new AnalyzerOutcome(AnalyzerFailure.From(Name, exception));
            }

            return run.Outcome;
        }

        if (_guard.IsExhausted) return new AnalyzerOutcome(TooLong("is left out, as earlier calls have not come back"));
        if (!_guard.TryRun(run.Run, cancellationToken, out var thrown))
            return new AnalyzerOutcome(TooLong(FormattableString.Invariant($"took longer than its time budget of {_budget.TotalMilliseconds:0} ms")));
        cancellationToken.ThrowIfCancellationRequested();
        if (thrown is not null) return new AnalyzerOutcome(AnalyzerFailure.From(Name, thrown));
        return Undeclared(run.Outcome) is { } rule
            ? new AnalyzerOutcome(new AnalyzerFailure(Name, $"reports the rule '{rule}', which is not among its SupportedRules"))
            : run.Outcome;
    }

    private static string NameOf(TextAnalyzer analyzer)
    {
        try
        {
            return analyzer.Name;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return analyzer.GetType().Name;
        }
    }

    private AnalyzerFailure? Prepare()
    {
        if (_guard is null)
        {
            Initialize();
            return null;
        }

        if (!_guard.TryRun(_ => Initialize(), CancellationToken.None, out var thrown))
            return new AnalyzerFailure(Name, "Initialize did not come back within the time budget", AnalyzerFailureKind.TimeBudget);
        return thrown is null ? null : AnalyzerFailure.From(Name, thrown, AnalyzerFailureKind.Initialization);
    }

    private void Initialize()
    {
        var rules = Analyzer.SupportedRules;
        SupportedRules = rules.IsDefault ? [] : rules;
        Analyzer.Initialize(_context);
    }

    // What can be reported is what reports list and configurations name; rules of the rule language cannot break that promise.
    private string? Undeclared(AnalyzerOutcome outcome)
    {
        foreach (var evidence in outcome.Evidence)
        {
            if (!SupportedRules.Any(rule => string.Equals(rule.Id, evidence.Rule.Id, StringComparison.Ordinal))) return evidence.Rule.Id;
        }

        return null;
    }

    private AnalyzerFailure TooLong(string what) => new(Name, what, AnalyzerFailureKind.TimeBudget);
}
