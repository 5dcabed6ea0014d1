using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>The texts of a report by period. Periods without texts stand between those with some.</summary>
internal sealed class TimelineTable
{
    private const int MostPeriods = 5000;
    private const double Level = 0.95;

    private readonly SortedDictionary<DateOnly, List<DocumentRow>> _rows;

    private TimelineTable(ReportFile file, string kind, SortedDictionary<DateOnly, List<DocumentRow>> rows, IReadOnlyList<string> chosen)
    {
        File = file;
        Kind = kind;
        _rows = rows;
        Periods = PeriodsOf(rows, kind);
        var cells = CountedMarkers.Of([file], chosen).SelectMany(marker => new[] { (Side: Side.Author, Marker: marker), (Side: Side.Reported, Marker: marker) });
        Series = [.. cells.Where(c => file.Rows.Any(r => r.CountOf(c.Side, c.Marker) > 0)).Select(c => new TimelineSeries(c.Side, c.Marker, [.. Periods.Select(p => PointOf(p, c.Side, c.Marker))]))];
    }

    public ReportFile File { get; }

    public string Kind { get; }

    public IReadOnlyList<Period> Periods { get; }

    public IReadOnlyList<TimelineSeries> Series { get; }

    /// <exception cref="CliException">No text has a date.</exception>
    public static TimelineTable Of(CliHost host, ReportFile file, string kind, string field, IReadOnlyList<string> chosen)
    {
        var rows = new SortedDictionary<DateOnly, List<DocumentRow>>();
        foreach (var row in file.Rows)
        {
            if (!row.Meta.TryGetValue(field, out var text)) file.Refuse(host, row, $"no meta field '{field}'{Known(row)}: hand it through with rhetor analyze --meta {field}");
            else if (Period.Of(text, kind) is not { } period) file.Refuse(host, row, $"the meta field '{field}' is '{text}': {Period.Expected}");
            else if (rows.TryGetValue(period.Start, out var list)) list.Add(row);
            else rows.Add(period.Start, [row]);
        }

        return rows.Count > 0 ? new TimelineTable(file, kind, rows, chosen) : throw CliException.Usage($"{file.Path}: no text has a date in the meta field '{field}'");
    }

    public int TextsIn(Period period) => RowsOf(period).Count;

    public int WordsIn(Period period, Side side) => RowsOf(period).Sum(r => r.WordsOf(side));

    private static string Known(DocumentRow row) => row.Meta.IsEmpty ? "" : $" (there is {string.Join(", ", row.Meta.Keys.Order(StringComparer.Ordinal))})";

    private static List<Period> PeriodsOf(SortedDictionary<DateOnly, List<DocumentRow>> rows, string kind)
    {
        var last = rows.Keys.Last();
        var periods = new List<Period>();
        for (var period = new Period(rows.Keys.First(), kind); periods.Count < MostPeriods; period = period.Next)
        {
            periods.Add(period);
            if (period.Start >= last) break;
        }

        // A date far off, often a mistake, must not make a table of millions of empty rows.
        return periods[^1].Start < last ? [.. rows.Keys.Select(start => new Period(start, kind))] : periods;
    }

    private List<DocumentRow> RowsOf(Period period) => _rows.GetValueOrDefault(period.Start) ?? [];

    private TimelinePoint PointOf(Period period, Side side, string marker)
    {
        var texts = RowsOf(period).Where(r => r.WordsOf(side) > 0).Select(r => (r.CountOf(side, marker), r.WordsOf(side))).ToList();
        var count = texts.Sum(t => t.Item1);
        var words = texts.Sum(t => t.Item2);
        if (words == 0) return new TimelinePoint(count, 0, null, null);
        var exposure = words / Figures.PerWords;
        return new TimelinePoint(count, words, count / exposure, Rates.OfRate(count, exposure, Rates.Dispersion(texts), Level));
    }
}
