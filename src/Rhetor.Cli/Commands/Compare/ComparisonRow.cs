using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Compare;

/// <summary>A marker in a voice, in both sets.</summary>
/// <param name="Side">The voice.</param>
/// <param name="Marker">The slug.</param>
/// <param name="First">In the first set; null where it has no words in that voice.</param>
/// <param name="Second">In the second.</param>
/// <param name="Ratio">The interval of the second rate over the first, wide enough to hold for all rows together; null where a set has no words.</param>
internal sealed record ComparisonRow(Side Side, string Marker, ComparedRate? First, ComparedRate? Second, Interval? Ratio)
{
    /// <summary>Whether the sets differ as far as these texts can tell.</summary>
    public bool Differs => Ratio is { } ratio && !ratio.Contains(1);

    /// <summary>The second rate over the first, or null where it is not a number.</summary>
    public double? Quotient => First is { Rate: > 0 } first && Second is { } second ? second.Rate / first.Rate : null;

    /// <summary><c>more in A</c>, <c>more in B</c>, or nothing.</summary>
    public string Verdict => !Differs ? "" : Ratio!.Value.Low > 1 ? "more in B" : "more in A";
}
