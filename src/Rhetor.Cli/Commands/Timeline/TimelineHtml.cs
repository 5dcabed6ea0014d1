using System.Globalization;
using System.Text;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;
using Rhetor.Reporting.Html;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>Writes a timeline as a page: a small chart a marker, the author's voice and reported voices as lines of their own, with their intervals.</summary>
internal static class TimelineHtml
{
    private const double Height = 100;

    public static void Write(Stream output, TimelineTable table)
    {
        using var page = CliHost.OpenText(output);
        HtmlPage.Open(page, "Rhetor: timeline", "How often the words do what, through time.", interactive: false);
        page.Write($"<section class=\"text\" aria-labelledby=\"name\">\n<header class=\"about\">\n<h2 class=\"path\" id=\"name\"><bdi>{HtmlPage.Escape(table.File.Path)}</bdi></h2>\n");
        page.Write($"<p class=\"facts\"><span>{Figures.Count(table.Periods.Sum(table.TextsIn))} texts</span><span>by {table.Kind}</span><span>{table.Periods[0]} to {table.Periods[^1]}</span></p>\n");
        page.Write("<p class=\"key\"><span><i class=\"line first\"></i> in the author’s own voice</span><span><i class=\"line second\"></i> in reported voices (dashed)</span><span>findings per 1,000 words of that voice; the shade is the 95 % interval</span></p></header>\n<div class=\"multiples\">\n");
        foreach (var marker in table.Series.GroupBy(s => s.Marker)) WriteMarker(page, table, marker.Key, [.. marker]);
        if (table.Series.Count == 0) page.Write("<p>Nothing found.</p>\n");
        page.Write("</div>\n</section>\n</main>\n");
        HtmlPage.Close(page, "Made with Rhetor. It counts what rules and models find; it ranks nobody.", interactive: false);
    }

    private static void WriteMarker(StreamWriter page, TimelineTable table, string marker, List<TimelineSeries> series)
    {
        // An interval of a period with few words may reach far up: the scale follows the rates, and such shades are cut.
        var most = Math.Max(series.Max(s => s.Points.Max(p => p.Rate ?? 0)) * 1.25, 1e-9);
        var counts = string.Join(", ", series.Select(s => $"{Figures.Count(s.Count)} {(s.Count == 1 ? "finding" : "findings")} {(s.Side == Side.Author ? "in the author’s own voice" : "in reported voices")}"));
        page.Write($"<figure class=\"line-chart\"><figcaption>{HtmlPage.Escape(marker)} <span>{counts}</span></figcaption>\n");
        page.Write($"<div class=\"frame\"><span class=\"top\">{Figures.Rate(most)}</span><svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"axis\" d=\"M0 100H100M0 0H100\"/>");
        foreach (var one in series)
        {
            var style = one.Side == Side.Author ? "first" : "second";
            page.Write($"<path class=\"shade {style}\" d=\"{Shade(one, most)}\"/><path class=\"course {style}\" d=\"{Course(one, most)}\"/><path class=\"point {style}\" d=\"{Points(one, most)}\"/>");
        }

        page.Write($"</svg></div><p class=\"ends\" aria-hidden=\"true\"><span>{table.Periods[0]}</span><span>{table.Periods[^1]}</span></p>\n");
        WriteTable(page, table, marker, series);
        page.Write("</figure>\n");
    }

    // The same figures for those who do not see the chart.
    private static void WriteTable(StreamWriter page, TimelineTable table, string marker, List<TimelineSeries> series)
    {
        page.Write($"<details><summary>Figures</summary><table><caption class=\"unseen\">{HtmlPage.Escape(marker)} per 1,000 words</caption><thead><tr><th scope=\"col\">{table.Kind}</th>");
        foreach (var one in series) page.Write($"<th scope=\"col\" class=\"n\">{Figures.Name(one.Side)}</th>");
        page.Write("</tr></thead><tbody>\n");
        for (var i = 0; i < table.Periods.Count; i++)
        {
            page.Write($"<tr><th scope=\"row\">{table.Periods[i]}</th>");
            foreach (var one in series) page.Write($"<td class=\"n\">{(one.Points[i].Rate is { } rate ? $"{Figures.Rate(rate)} <small>{Figures.Range(one.Points[i].Interval!.Value)}</small>" : "no words")}</td>");
            page.Write("</tr>\n");
        }

        page.Write("</tbody></table></details>\n");
    }

    private static string Course(TimelineSeries series, double most)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Rate is { } rate) path.Append(drawing ? 'L' : 'M').Append(X(series, i)).Append(' ').Append(Y(rate, most));
            drawing = series.Points[i].Rate is not null;
        }

        return path.ToString();
    }

    private static string Points(TimelineSeries series, double most) => string.Concat(
        Enumerable.Range(0, series.Points.Count).Where(i => series.Points[i].Rate is not null).Select(i => $"M{X(series, i)} {Y(series.Points[i].Rate!.Value, most)}h0"));

    private static string Shade(TimelineSeries series, double most)
    {
        var path = new StringBuilder();
        for (var i = 0; i < series.Points.Count;)
        {
            var end = i;
            while (end < series.Points.Count && series.Points[end].Interval is not null) end++;
            for (var j = i; j < end; j++) path.Append(j == i ? 'M' : 'L').Append(X(series, j)).Append(' ').Append(Y(series.Points[j].Interval!.Value.High, most));
            for (var j = end - 1; j >= i; j--) path.Append('L').Append(X(series, j)).Append(' ').Append(Y(series.Points[j].Interval!.Value.Low, most));
            if (end > i) path.Append('Z');
            i = Math.Max(end, i + 1);
        }

        return path.ToString();
    }

    private static string X(TimelineSeries series, int index) => Place(series.Points.Count == 1 ? 50 : 100.0 * index / (series.Points.Count - 1));

    private static string Y(double value, double most) => Place(Height - (Height * Math.Min(value, most) / most));

    private static string Place(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
