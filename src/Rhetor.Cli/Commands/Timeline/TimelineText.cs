using System.Globalization;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Output.Terminal;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>Shows a timeline to people: a row a marker with its course; for chosen markers also every period.</summary>
internal static class TimelineText
{
    public static void Show(Page page, TimelineTable table, bool inDetail)
    {
        var dated = table.Periods.Sum(table.TextsIn);
        page.Line(
            (table.File.Path, Styles.Path),
            ($"  {Figures.Count(dated)} {(dated == 1 ? "text" : "texts")}, by {table.Kind}, {table.Periods[0]} to {table.Periods[^1]}", Styles.Dim));
        foreach (var side in new[] { Side.Author, Side.Reported }) ShowSide(page, table, side);
        if (inDetail)
        {
            foreach (var series in table.Series) ShowPeriods(page, table, series);
        }
        else if (table.Series.Count > 0)
        {
            page.Line();
            page.Line(("Findings per 1,000 words of that voice. --marker NAME shows every period with its interval.", Styles.Dim));
        }
    }

    private static void ShowSide(Page page, TimelineTable table, Side side)
    {
        var series = table.Series.Where(s => s.Side == side).ToList();
        page.Line();
        page.Line((Figures.Title(side), Styles.Strong));
        if (series.Count == 0)
        {
            page.Line("  nothing found");
            return;
        }

        var width = series.Max(s => s.Marker.Length);
        var room = Math.Clamp(page.Width - width - 48, 8, 60);
        var drawn = Math.Min(room, table.Periods.Count);
        page.Line(($"  {new string(' ', width)}  {"findings",8}  {"rate",6}  {new string(' ', drawn)}  highest", Styles.Dim));
        foreach (var one in series)
        {
            var highest = one.Points[one.Highest].Rate is { } rate ? $"{Figures.Rate(rate)} in {table.Periods[one.Highest]}" : "";
            page.Line(
                ($"  {one.Marker.PadRight(width)}  {Figures.Count(one.Count),8}  {Figures.Rate(one.Rate),6}  ", Styles.Plain),
                (Sparkline.Of(one.Points, room).PadRight(drawn), Styles.Speaker),
                ($"  {highest}", Styles.Plain));
        }
    }

    private static void ShowPeriods(Page page, TimelineTable table, TimelineSeries series)
    {
        page.Line();
        page.Line(($"{series.Marker}, {Figures.Title(series.Side).ToLowerInvariant()}", Styles.Strong));
        var width = table.Periods.Max(p => p.ToString().Length);
        page.Line(($"  {new string(' ', width)}  {"texts",6}  {"words",9}  {"findings",8}  {"rate",6}  95 %", Styles.Dim));
        for (var i = 0; i < table.Periods.Count; i++)
        {
            var (period, point) = (table.Periods[i], series.Points[i]);
            var rate = point.Rate is { } value ? $"{Figures.Rate(value),6}  {Figures.Range(point.Interval!.Value)}" : $"{"–",6}";
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {period.ToString().PadRight(width)}  {Figures.Count(table.TextsIn(period)),6}  {Figures.Count(point.Words),9}  {Figures.Count(point.Count),8}  {rate}"));
        }
    }
}
