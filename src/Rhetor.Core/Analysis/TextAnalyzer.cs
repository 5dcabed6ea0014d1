using System.Collections.Immutable;

namespace Rhetor.Analysis;

/// <summary>
/// The one extension point. An analyzer says which rules it can report and registers for what it wants to see; order,
/// threads, time and failure are the driver's. One instance serves all documents at once, so what it keeps must be immutable.
/// </summary>
public abstract class TextAnalyzer
{
    /// <summary>What failures and timings call it; the name of its type unless overridden.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The rules that this analyzer may report.</summary>
    public abstract ImmutableArray<RuleDescriptor> SupportedRules { get; }

    /// <summary>Called once, before the first document.</summary>
    public abstract void Initialize(AnalysisContext context);
}
