using System.Globalization;
using Rhetor.Learning.Metrics;

namespace Rhetor.Evaluation;

/// <summary>Writes figures for people.</summary>
internal static class FiguresText
{
    public static string Of(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Estimate:0.000} ({interval.Low:0.000}–{interval.High:0.000})");
}
