using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>What all analyzers say of a document. Immutable.</summary>
public sealed class AnalysisResult
{
    private readonly int[] _starts;

    internal AnalysisResult(AnalyzerDriver driver, AnnotatedDocument document, ImmutableArray<AnalyzerOutcome?> outcomes, ImmutableArray<AnalyzerTiming> timings)
        : this(driver, document, outcomes, timings, Sorted(outcomes))
    {
    }

    private AnalysisResult(
        AnalyzerDriver driver,
        AnnotatedDocument document,
        ImmutableArray<AnalyzerOutcome?> outcomes,
        ImmutableArray<AnalyzerTiming> timings,
        ImmutableArray<Evidence> evidence)
    {
        Driver = driver;
        Document = document;
        Outcomes = outcomes;
        Timings = timings;
        Evidence = evidence;
        Failures = [.. outcomes.Select(o => o?.Failure).OfType<AnalyzerFailure>()];
        _starts = new int[document.Sentences.Length + 1];
        foreach (var item in evidence) _starts[item.Sentence + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>The document.</summary>
    public AnnotatedDocument Document { get; }

    /// <summary>All evidence, withdrawn hits included, by sentence, start, length (longest first) and rule id.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>The analyzers that failed.</summary>
    public ImmutableArray<AnalyzerFailure> Failures { get; }

    /// <summary>The time each analyzer took, in the order of registration; empty unless asked for.</summary>
    public ImmutableArray<AnalyzerTiming> Timings { get; }

    /// <summary>The number of sentences that an analyzer read for this result; all of them unless what was said before an edit could be kept.</summary>
    public int AnalyzedSentences
    {
        get
        {
            var count = 0;
            for (var s = 0; s < Document.Sentences.Length; s++)
            {
                if (Outcomes.Any(o => o is { Fresh.IsDefault: false } && o.Fresh[s])) count++;
            }

            return count;
        }
    }

    internal AnalyzerDriver Driver { get; }

    /// <summary>What each analyzer said, in the order of registration; null for one that does not read the language.</summary>
    internal ImmutableArray<AnalyzerOutcome?> Outcomes { get; }

    /// <summary>The evidence in one sentence without a copy.</summary>
    public ReadOnlySpan<Evidence> EvidenceIn(int sentence) => Evidence.AsSpan(_starts[sentence], _starts[sentence + 1] - _starts[sentence]);

    /// <summary>This result with only the evidence that meets a condition.</summary>
    public AnalysisResult Where(Func<Evidence, bool> condition) => new(Driver, Document, Outcomes, Timings, [.. Evidence.Where(condition)]);

    private static ImmutableArray<Evidence> Sorted(ImmutableArray<AnalyzerOutcome?> outcomes)
    {
        var evidence = new List<Evidence>();
        foreach (var outcome in outcomes)
        {
            if (outcome is not null) evidence.AddRange(outcome.Evidence);
        }

        evidence.Sort(EvidenceOrder.Instance);
        return [.. evidence];
    }
}
