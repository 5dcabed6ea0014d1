using Rhetor.Documents;

namespace Rhetor.Reporting.Html;

/// <summary>Writes the strip of where in the text the findings fall: above the line in the author's own voice, below it in reported voices; the line itself tells whose voice the words are.</summary>
internal static class TextStrip
{
    private const double Width = 1000, Middle = 42, Band = 5, Least = 10, Most = 34;

    public static void Write(HtmlText text)
    {
        if (text.Document.Tokens.IsEmpty) return;
        var author = text.Findings.Count(f => !f.IsReported);
        var label = $"{HtmlText.Count(author, "finding")} in the author’s own voice above the line, {HtmlText.Count(text.Findings.Length - author, "finding")} in reported voices below it, from the start of the text to its end.";
        text.Raw("<figure class=\"strip\"><figcaption>Where they fall <span>above the line in the author’s own voice, below it in reported voices; the taller, the surer</span></figcaption>\n");
        text.Write($"<svg viewBox=\"0 0 1000 84\" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"{HtmlText.Escape(label)}\">\n<rect class=\"band\" y=\"{HtmlText.Place(Middle - (Band / 2))}\" width=\"1000\" height=\"{HtmlText.Place(Band)}\"/>\n");
        WriteVoices(text);
        foreach (var finding in text.Findings) WriteTick(text, finding);
        text.Raw("</svg>\n<div class=\"ends\" aria-hidden=\"true\"><span>start</span><span>end</span></div>\n");
        text.Raw("<dl aria-hidden=\"true\"><div><dt><i></i></dt><dd>author</dd></div><div><dt><i class=\"headline\"></i></dt><dd>headline</dd></div><div><dt><i class=\"direct\"></i></dt><dd>direct speech</dd></div><div><dt><i class=\"indirect\"></i></dt><dd>reported speech</dd></div></dl></figure>\n");
    }

    private static void WriteVoices(HtmlText text)
    {
        var tokens = text.Document.Tokens;
        for (var i = 0; i < tokens.Length;)
        {
            var voice = tokens[i].Voice;
            var end = i + 1;
            while (end < tokens.Length && tokens[end].Voice == voice) end++;
            if (voice != Voice.Author)
            {
                var from = X(text, tokens[i].Start);
                var to = X(text, tokens[end - 1].End);
                text.Write($"<rect class=\"{Names.Of(voice)}\" x=\"{HtmlText.Place(from)}\" y=\"{HtmlText.Place(Middle - (Band / 2))}\" width=\"{HtmlText.Place(to - from)}\" height=\"{HtmlText.Place(Band)}\"/>\n");
            }

            i = end;
        }
    }

    private static void WriteTick(HtmlText text, NumberedFinding finding)
    {
        var height = Least + ((Most - Least) * finding.Finding.Score);
        var x = Math.Clamp(X(text, finding.Finding.Span.Start), 2, Width - 2);
        var y = finding.IsReported ? Middle + (Band / 2) + 1 : Middle - (Band / 2) - 1;
        text.Write($"<a id=\"k{finding.Key}\" href=\"#n{finding.Key}\" tabindex=\"-1\" class=\"{finding.Family.Class}\"><title>{HtmlText.Escape($"{finding.Number} {finding.Marker.Title}, {finding.Whose}")}</title>");
        text.Write($"<path class=\"tick\" d=\"M{HtmlText.Place(x)} {HtmlText.Place(y)}v{HtmlText.Place(finding.IsReported ? height : -height)}\"/></a>\n");
    }

    private static double X(HtmlText text, int position) => Width * position / Math.Max(1, text.Document.Text.Length);
}
