using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Compare;

/// <summary>Two sets of texts, marker by marker and voice by voice.</summary>
internal sealed class Comparison
{
    private const double Level = 0.95;

    public Comparison(ReportFile first, ReportFile second, IReadOnlyList<string> chosen)
    {
        First = first;
        Second = second;
        var cells = CountedMarkers.Of([first, second], chosen)
            .SelectMany(marker => new[] { (Side.Author, marker), (Side.Reported, marker) })
            .Where(c => Occurs(first, c) || Occurs(second, c))
            .OrderBy(c => c.Item1)
            .ToList();

        // Among many rows some would differ by chance: the ratios' intervals leave 5 % for all of them together (Bonferroni).
        var together = 1 - ((1 - Level) / Math.Max(1, cells.Count));
        Rows = [.. cells.Select(c => RowOf(c.Item1, c.marker, together))];
    }

    public ReportFile First { get; }

    public ReportFile Second { get; }

    public IReadOnlyList<ComparisonRow> Rows { get; }

    public static int WordsOf(ReportFile file, Side side) => file.Rows.Sum(r => r.WordsOf(side));

    private static bool Occurs(ReportFile file, (Side Side, string Marker) cell) => file.Rows.Any(r => r.CountOf(cell.Side, cell.Marker) > 0);

    private static List<(int Count, int Exposure)> Texts(ReportFile file, Side side, string marker) =>
        [.. file.Rows.Where(r => r.WordsOf(side) > 0).Select(r => (r.CountOf(side, marker), r.WordsOf(side)))];

    private static ComparedRate? RateOf(List<(int Count, int Exposure)> texts)
    {
        var count = texts.Sum(t => t.Count);
        var words = texts.Sum(t => t.Exposure);
        if (words == 0) return null;
        var exposure = words / Figures.PerWords;
        return new ComparedRate(count, words, count / exposure, Rates.OfRate(count, exposure, Rates.Dispersion(texts), Level));
    }

    private ComparisonRow RowOf(Side side, string marker, double together)
    {
        var first = Texts(First, side, marker);
        var second = Texts(Second, side, marker);
        var (a, b) = (RateOf(first), RateOf(second));
        Interval? ratio = a is null || b is null || a.Count + b.Count == 0 ? null : Rates.OfRatio(a.Count, a.Words, b.Count, b.Words, Rates.Dispersion(first, second), together);
        return new ComparisonRow(side, marker, a, b, ratio);
    }
}
