using Rhetor.Analysis;
using Rhetor.Scoring;

namespace Rhetor.Reporting.Html;

/// <summary>Writes the notes beside the article: for each finding whose words they are, what they do, and what speaks for it.</summary>
internal sealed class NoteView(HtmlText text)
{
    private const int ShownContributions = 8;

    public void Write()
    {
        text.Write($"<aside class=\"notes\" aria-label=\"Findings and their reasons, text {text.Number}\">\n<h3>Findings and reasons</h3>\n");
        if (text.Findings.IsEmpty) text.Raw("<p class=\"small\">Nothing found.</p>\n");
        else
        {
            text.Raw("<ol>\n");
            foreach (var finding in text.Findings) WriteNote(finding);
            text.Raw("</ol>\n");
        }

        WriteSuppressed();
        text.Raw("</aside>\n");
    }

    private void WriteNote(NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        var score = Score(finding.Score);
        text.Write($"<li class=\"note {numbered.Family.Class}\" id=\"n{numbered.Key}\" data-class=\"{numbered.Family.Class}\" data-family=\"{Escape(numbered.Family.Title)}\" data-marker=\"{Escape(finding.Marker)}\"");
        text.Write($" data-title=\"{Escape(numbered.Marker.Title)}\" data-order=\"{numbered.Order}\" data-voice=\"{Names.Of(finding.Voice)}\" data-speaker=\"{Escape(NumberedFinding.OneLine(finding.Speaker ?? ""))}\" data-score=\"{Exact(finding.Score)}\" data-sentence=\"{finding.Sentence}\">\n");
        text.Write($"<details open><summary><span class=\"num\">{numbered.Number}</span> <span class=\"name\">{Escape(numbered.Marker.Title)}</span> <span class=\"score\" title=\"how sure, from 0 to 1\">{score}</span> <span class=\"whose\"><bdi>{Escape(numbered.Whose)}</bdi></span></summary>\n<div class=\"more\">\n");
        text.Write($"<p class=\"message\"><bdi>{Escape(finding.Message)}</bdi></p>\n<p class=\"what\">{Escape(numbered.Marker.Description)}</p>\n");
        WriteGauge(finding.Score, finding.Threshold);
        WriteEvidence(finding.Evidence);
        WriteContributions(finding.Contributions);
        text.Write($"<p class=\"small\">{Escape(finding.Id)} · {Names.Of(finding.Severity)} · rests on {BasisOf(finding.Basis)} · rhetor explain {Escape(finding.Marker)} · <a href=\"#m{numbered.Key}\">to the words</a></p>\n</div></details></li>\n");
    }

    private void WriteGauge(double score, double threshold)
    {
        text.Write($"<div class=\"gauge\"><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"full\" width=\"100\" height=\"8\"/><rect class=\"part\" width=\"{HtmlText.Place(100 * score)}\" height=\"8\"/>");
        text.Write($"<rect class=\"limit\" x=\"{HtmlText.Place(Math.Min(99, 100 * threshold))}\" width=\".8\" height=\"8\"/></svg><span>score {Score(score)}, counts from {Score(threshold)}</span></div>\n");
    }

    private void WriteEvidence(IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0) return;
        text.Raw("<ul class=\"why\">\n");
        foreach (var hit in evidence)
        {
            text.Write($"<li><span lang=\"{Escape(hit.Rule.Language)}\">{Escape(hit.Rule.Title)}</span>: <q lang=\"{Escape(text.Report.Language)}\"><bdi>{Escape(NumberedFinding.OneLine(text.Document.Text.ToString(hit.Span)))}</bdi></q> ");
            text.Write($"<code>{Escape(hit.Rule.Id)} ({Names.Of(hit.Rule.Strength)})</code></li>\n");
        }

        text.Raw("</ul>\n");
    }

    private void WriteContributions(IReadOnlyList<FeatureContribution> contributions)
    {
        if (contributions.Count == 0) return;
        var most = Math.Max(contributions.Max(c => Math.Abs(c.Contribution)), 1e-9);
        text.Raw("<table class=\"weights\"><caption>What moved the model’s score (on the logit)</caption><tbody>\n");
        foreach (var (feature, contribution) in contributions.Take(ShownContributions))
        {
            var width = 50 * Math.Abs(contribution) / most;
            var place = HtmlText.Place(contribution < 0 ? 50 - width : 50);
            text.Write($"<tr><th scope=\"row\"><bdi>{Escape(FeatureLabels.Of(feature))}</bdi></th><td><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"{(contribution < 0 ? "down" : "up")}\" x=\"{place}\" y=\"1\" width=\"{HtmlText.Place(width)}\" height=\"6\"/><path class=\"axis\" d=\"M50 0V8\"/></svg></td>");
            text.Write($"<td>{contribution:+0.00;−0.00;0.00}</td></tr>\n");
        }

        text.Raw("</tbody></table>\n");
    }

    private void WriteSuppressed()
    {
        var suppressed = text.Report.Findings.Where(f => f.IsAboutText && f.Suppressed is not null).ToList();
        if (suppressed.Count == 0) return;
        text.Write($"<details class=\"silenced\"><summary>{HtmlText.Count(suppressed.Count, "finding")} suppressed</summary><ul>\n");
        foreach (var finding in suppressed)
        {
            var title = text.Report.Catalog.Find(finding.Marker)?.Title ?? finding.Marker;
            var reason = finding.Suppressed!.Reason is { } given ? $": {given}" : "";
            text.Write($"<li>{Escape(title)} {Score(finding.Score)}, <bdi>{Escape(NumberedFinding.OneLine(text.Document.Text.ToString(finding.Span)))}</bdi> <span class=\"small\">({Escape(Names.Of(finding.Suppressed.Kind) + reason)})</span></li>\n");
        }

        text.Raw("</ul></details>\n");
    }

    private static string BasisOf(Basis basis) => basis switch { Basis.Model => "the model", Basis.Both => "rules and the model", _ => "rules" };

    private static string Escape(string value) => HtmlText.Escape(value);

    private static string Score(double value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
