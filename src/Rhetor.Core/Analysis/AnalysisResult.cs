using System.Collections.Immutable;
using Rhetor.Documents;

namespace Rhetor.Analysis;

/// <summary>What all analyzers say of a document. Immutable.</summary>
public sealed class AnalysisResult
{
    private readonly int[] _starts;

    internal AnalysisResult(
        AnnotatedDocument document,
        ImmutableArray<Evidence> evidence,
        ImmutableArray<AnalyzerFailure> failures,
        ImmutableArray<AnalyzerTiming> timings)
    {
        Document = document;
        Evidence = evidence;
        Failures = failures;
        Timings = timings;
        _starts = new int[document.Sentences.Length + 1];
        foreach (var item in evidence) _starts[item.Sentence + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>The document.</summary>
    public AnnotatedDocument Document { get; }

    /// <summary>All evidence, withdrawn hits included, by sentence, start, length (longest first) and rule id.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>The analyzers that threw.</summary>
    public ImmutableArray<AnalyzerFailure> Failures { get; }

    /// <summary>The time each analyzer took, in the order of registration; empty unless asked for.</summary>
    public ImmutableArray<AnalyzerTiming> Timings { get; }

    /// <summary>The evidence in one sentence without a copy.</summary>
    public ReadOnlySpan<Evidence> EvidenceIn(int sentence) => Evidence.AsSpan(_starts[sentence], _starts[sentence + 1] - _starts[sentence]);

    /// <summary>This result with only the evidence that meets a condition.</summary>
    public AnalysisResult Where(Func<Evidence, bool> condition) => new(Document, [.. Evidence.Where(condition)], Failures, Timings);
}
