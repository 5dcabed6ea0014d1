namespace Rhetor.Analysis;

/// <summary>How an <see cref="AnalyzerDriver"/> treats its analyzers. Immutable.</summary>
public sealed record AnalyzerDriverOptions
{
    /// <summary>
    /// What a guarded analyzer may take for one document; <see cref="Timeout.InfiniteTimeSpan"/>, the default, sets no bound. A guarded
    /// analyzer runs on a thread of its own: one that never comes back is left behind, and what it said of the document is dropped.
    /// </summary>
    public TimeSpan TimeBudget { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Which analyzers are guarded; all by default. One whose own work is bounded need not be.</summary>
    public Func<TextAnalyzer, bool> IsGuarded { get; init; } = static _ => true;
}
