using System.Collections.Immutable;

namespace Rhetor.Analysis;

/// <summary>What one analyzer said of a document, in the order in which it said it. Immutable.</summary>
internal sealed class AnalyzerOutcome
{
    public AnalyzerOutcome(AnalyzerFailure failure)
    {
        Failure = failure;
        Evidence = [];
        Starts = [];
    }

    public AnalyzerOutcome(ImmutableArray<Evidence> evidence, ImmutableArray<int> starts, ImmutableArray<bool> fresh)
    {
        Evidence = evidence;
        Starts = starts;
        Fresh = fresh;
    }

    public AnalyzerFailure? Failure { get; }

    /// <summary>All evidence: that of the sentence actions first, sentence by sentence.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>Where the evidence of each sentence's actions starts, and where that of the last one ends; empty where there were no sentence actions.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>For each sentence whether its actions were called; default where there were none to call.</summary>
    public ImmutableArray<bool> Fresh { get; }
}
