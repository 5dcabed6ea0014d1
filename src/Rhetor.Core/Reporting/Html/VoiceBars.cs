namespace Rhetor.Reporting.Html;

/// <summary>Writes the bars of the markers: the author's own voice to the left, reported voices to the right, never one on top of the other.</summary>
internal static class VoiceBars
{
    public static void Write(HtmlText text)
    {
        var rows = text.Findings.GroupBy(f => f.Marker).OrderBy(g => g.First().Order).ToList();
        if (rows.Count == 0) return;
        var most = Math.Max(1, rows.Max(r => Math.Max(r.Count(f => !f.IsReported), r.Count(f => f.IsReported))));
        text.Raw("<figure class=\"bars\"><figcaption>Markers by voice</figcaption>\n<table><thead><tr><th scope=\"col\" class=\"left\">author’s own voice</th><th scope=\"col\"><span class=\"unseen\">marker</span></th><th scope=\"col\" class=\"right\">reported voices</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            var author = row.Count(f => !f.IsReported);
            var reported = row.Count(f => f.IsReported);
            text.Write($"<tr class=\"{MarkerFamily.Of(row.Key).Class}\" data-marker=\"{HtmlText.Escape(row.Key.Slug)}\" data-most=\"{most}\"><td class=\"left\">{Bar(author, most, left: true)}{Number(author)}</td>");
            text.Write($"<th scope=\"row\">{HtmlText.Escape(row.Key.Title)}</th><td class=\"right\">{Number(reported)}{Bar(reported, most, left: false)}</td></tr>\n");
        }

        text.Raw("</tbody></table></figure>\n");
    }

    private static string Number(int count) => count == 0 ? "<span class=\"none\">·</span>" : FormattableString.Invariant($"<span>{count}</span>");

    private static string Bar(int count, int most, bool left)
    {
        var width = 100.0 * count / most;
        return $"<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"{HtmlText.Place(left ? 100 - width : 0)}\" y=\"1\" width=\"{HtmlText.Place(width)}\" height=\"8\"/></svg>";
    }
}
