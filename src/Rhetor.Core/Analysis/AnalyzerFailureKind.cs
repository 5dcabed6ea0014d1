namespace Rhetor.Analysis;

/// <summary>How an analyzer failed.</summary>
public enum AnalyzerFailureKind : byte
{
    /// <summary>It threw on a text: <c>RH0001</c>.</summary>
    Exception,

    /// <summary>It took longer for a text than its time budget: <c>RH0002</c>.</summary>
    TimeBudget,

    /// <summary>An assembly that it needs is missing: <c>RH0003</c>.</summary>
    MissingDependency,

    /// <summary>It could not be made ready, so that it reads no text: <c>RH0004</c>.</summary>
    Initialization,
}
