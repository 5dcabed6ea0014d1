using System.Collections.Immutable;

namespace Rhetor.Findings;

/// <summary>What happens to findings after they are made: a fold of pure functions, each findings → findings.</summary>
public static class FindingPipeline
{
    /// <summary>Applies the steps in order.</summary>
    public static ImmutableArray<Finding> Run(
        ImmutableArray<Finding> findings,
        params ReadOnlySpan<Func<ImmutableArray<Finding>, ImmutableArray<Finding>>> steps)
    {
        foreach (var step in steps) findings = step(findings);
        return findings;
    }
}
