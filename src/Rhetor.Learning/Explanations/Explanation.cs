using System.Collections.Immutable;

namespace Rhetor.Learning.Explanations;

/// <summary>Where a row's logit comes from: the bias plus all contributions is the logit.</summary>
/// <param name="Bias">What a row of which nothing is known would get.</param>
/// <param name="Contributions">The columns that moved it, the strongest first, the lower number first among equals.</param>
public sealed record Explanation(double Bias, ImmutableArray<Contribution> Contributions)
{
    /// <summary>The logit: the bias plus all contributions.</summary>
    public double Logit => Bias + Contributions.Sum(c => c.Value);

    internal static Explanation From(double bias, IEnumerable<Contribution> contributions) => new(
        bias,
        [.. contributions.Where(c => c.Value != 0).OrderByDescending(c => Math.Abs(c.Value)).ThenBy(c => c.Feature)]);
}
