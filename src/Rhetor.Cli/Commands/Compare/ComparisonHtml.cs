using System.Globalization;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;
using Rhetor.Reporting.Html;

namespace Rhetor.Cli.Commands.Compare;

/// <summary>Writes a comparison as a page: for every marker two points with their intervals, on one scale a voice.</summary>
internal static class ComparisonHtml
{
    public static void Write(Stream output, Comparison comparison)
    {
        using var page = CliHost.OpenText(output);
        HtmlPage.Open(page, "Rhetor: two sets compared", "How often the words do what, in two sets of texts.", interactive: false);
        var differing = comparison.Rows.Count(r => r.Differs);
        page.Write("<section class=\"text\" aria-labelledby=\"sets\">\n<header class=\"about\">\n<h2 class=\"path\" id=\"sets\">Two sets compared</h2>\n");
        Set(page, "A", "first", comparison.First);
        Set(page, "B", "second", comparison.Second);
        page.Write($"<p class=\"verdict\">{Verdict(differing, comparison.Rows.Count)}</p></header>\n");
        foreach (var side in new[] { Side.Author, Side.Reported }) WriteSide(page, side, [.. comparison.Rows.Where(r => r.Side == side)]);
        page.Write($"<p class=\"note-below\">{HtmlPage.Escape(ComparisonText.Note)}</p>\n</section>\n</main>\n");
        HtmlPage.Close(page, "Made with Rhetor. It counts what rules and models find; it ranks nobody.", interactive: false);
    }

    private static string Verdict(int differing, int rows) => differing == 0
        ? "These texts show no difference between the two sets."
        : string.Create(CultureInfo.InvariantCulture, $"The two sets differ in <b>{differing}</b> of {rows} rows, as far as these texts can tell.");

    private static void Set(StreamWriter page, string name, string style, ReportFile file) => page.Write(
        $"<p class=\"facts\"><span><b class=\"set {style}\">{name}</b> <bdi>{HtmlPage.Escape(file.Path)}</bdi></span><span>{Figures.Count(file.Rows.Count)} texts</span>" +
        $"<span>{Figures.Count(Comparison.WordsOf(file, Side.Author))} words in the author’s own voice</span><span>{Figures.Count(Comparison.WordsOf(file, Side.Reported))} in reported voices</span></p>\n");

    private static void WriteSide(StreamWriter page, Side side, List<ComparisonRow> rows)
    {
        page.Write($"<figure class=\"chart\"><figcaption>{Figures.Title(side)} <span>findings per 1,000 words of that voice; the mark is the rate, the line its 95 % interval</span></figcaption>\n");
        if (rows.Count == 0)
        {
            page.Write("<p>Nothing found in either set.</p></figure>\n");
            return;
        }

        var most = rows.SelectMany(r => new[] { r.First, r.Second }).Max(r => r?.Interval.High ?? 0);
        page.Write("<table><thead><tr><th scope=\"col\">marker</th><th scope=\"col\" class=\"plot\"><span class=\"unseen\">chart</span></th><th scope=\"col\" class=\"n\">A</th><th scope=\"col\" class=\"n\">B</th><th scope=\"col\">difference</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Write($"<tr><th scope=\"row\">{HtmlPage.Escape(row.Marker)}</th><td class=\"plot\"><svg viewBox=\"0 0 100 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"axis\" d=\"M0 12H100\"/>");
            page.Write(Mark(row.First, "first", 7, most) + Mark(row.Second, "second", 17, most));
            page.Write($"</svg></td><td class=\"n\">{Cell(row.First)}</td><td class=\"n\">{Cell(row.Second)}</td><td>{(row.Differs ? $"<b>{row.Verdict}</b>" : "")}</td></tr>\n");
        }

        page.Write($"</tbody><tfoot aria-hidden=\"true\"><tr><td></td><td class=\"plot\"><span>0</span><span>{Figures.Rate(most)}</span></td></tr></tfoot></table></figure>\n");
    }

    private static string Mark(ComparedRate? rate, string style, int y, double most)
    {
        if (rate is null) return "";
        return $"<path class=\"range {style}\" d=\"M{Place(rate.Interval.Low)} {y}H{Place(rate.Interval.High)}\"/><path class=\"point {style}\" d=\"M{Place(rate.Rate)} {y}h0\"/>";

        string Place(double value) => (100 * value / most).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Cell(ComparedRate? rate) => rate is null ? "no words" : $"{Figures.Rate(rate.Rate)} <small>{Figures.Range(rate.Interval)}</small>";
}
