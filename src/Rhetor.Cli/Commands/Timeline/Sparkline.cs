using System.Text;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>Draws rates as a row of bars, a character a period or, where there are many, a few periods a character.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    public static string Of(IReadOnlyList<TimelinePoint> points, int width)
    {
        var bins = Enumerable.Range(0, Math.Min(width, points.Count)).Select(i => Bin(points, i, Math.Min(width, points.Count))).ToList();
        var most = bins.Max() ?? 0;
        var line = new StringBuilder(bins.Count);
        foreach (var rate in bins)
            line.Append(rate is not { } value ? ' ' : value <= 0 || most <= 0 ? '·' : Bars[Math.Min(Bars.Length - 1, (int)(value / most * Bars.Length))]);
        return line.ToString();
    }

    private static double? Bin(IReadOnlyList<TimelinePoint> points, int index, int bins)
    {
        int count = 0, words = 0;
        for (var i = index * points.Count / bins; i < (index + 1) * points.Count / bins; i++)
        {
            count += points[i].Count;
            words += points[i].Words;
        }

        return words == 0 ? null : (double)count / words;
    }
}
