using System.Globalization;
using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Corpora;

/// <summary>How the tables write their figures.</summary>
internal static class Figures
{
    public const double PerWords = 1000;

    public static string Rate(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture) : "∞";

    public static string Range(Interval interval) => $"{Rate(interval.Low)}–{Rate(interval.High)}";

    public static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Exact(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : "";

    public static string Cell(string value) => value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Name(Side side) => side == Side.Author ? "author" : "reported";

    public static string Title(Side side) => side == Side.Author ? "In the author’s own voice" : "In reported voices";

    public static double Round(double value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);
}
