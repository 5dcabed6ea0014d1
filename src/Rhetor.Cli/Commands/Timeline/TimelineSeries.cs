using Rhetor.Cli.Commands.Corpora;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>A marker in a voice, through all periods.</summary>
/// <param name="Side">The voice.</param>
/// <param name="Marker">The slug.</param>
/// <param name="Points">One a period, in the order of the periods.</param>
internal sealed record TimelineSeries(Side Side, string Marker, IReadOnlyList<TimelinePoint> Points)
{
    public int Count => Points.Sum(p => p.Count);

    public double Rate => Points.Sum(p => p.Words) is var words and > 0 ? Count * Figures.PerWords / words : 0;

    /// <summary>The index of the period with the highest rate.</summary>
    public int Highest => Enumerable.Range(0, Points.Count).MaxBy(i => Points[i].Rate ?? -1);
}
