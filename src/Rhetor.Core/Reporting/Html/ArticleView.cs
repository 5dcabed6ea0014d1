using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Reporting.Html;

/// <summary>Writes the article as it reads: paragraphs and headings, with the sentences that bear a marker tinted and the words that show it underlined.</summary>
internal sealed class ArticleView(HtmlText text)
{
    private readonly ILookup<int, NumberedFinding> _bySentence = text.Findings.ToLookup(f => f.Finding.Sentence);
    private bool _hasHeadline;

    public void Write()
    {
        text.Write($"<article class=\"body\" lang=\"{HtmlText.Escape(text.Report.Language)}\" dir=\"auto\">\n");
        foreach (var paragraph in text.Document.Paragraphs)
        {
            var (open, close) = paragraph.IsHeading ? Heading(paragraph) : ("<p>", "</p>");
            text.Raw(open);
            var at = paragraph.Span.Start;
            foreach (var sentence in text.Document.Sentences[paragraph.Sentences])
            {
                if (sentence.Span.Start > at) Plain(TextSpan.FromBounds(at, sentence.Span.Start));
                WriteSentence(sentence);
                at = Math.Max(at, sentence.Span.End);
            }

            if (paragraph.Span.End > at) Plain(TextSpan.FromBounds(at, paragraph.Span.End));
            text.Raw(close + "\n");
        }

        text.Raw("</article>\n");
    }

    private (string Open, string Close) Heading(Paragraph paragraph)
    {
        var first = !_hasHeadline && paragraph.Index == 0;
        _hasHeadline = true;
        return first ? ("<h3 class=\"headline\">", "</h3>") : ("<h4 class=\"subhead\">", "</h4>");
    }

    private void WriteSentence(Sentence sentence)
    {
        var findings = _bySentence[sentence.Index].ToList();
        var voice = "v-" + Names.Of(sentence.Voice);
        if (findings.Count == 0)
        {
            text.Write($"<span class=\"s {voice}\">");
            Plain(sentence.Span);
            text.Raw("</span>");
            return;
        }

        // The hue is that of the surest finding, the depth of the tint that of its voice.
        var first = findings.MaxBy(f => f.Finding.Score)!;
        var keys = string.Join(' ', findings.Select(f => f.Key));
        text.Write($"<span class=\"s {first.VoiceClass} {first.Family.Class}\" id=\"s{text.Number}-{sentence.Index}\" data-n=\"{keys}\">");
        foreach (var piece in SentencePieces.Of(sentence.Span, findings))
        {
            foreach (var cover in piece.Covers)
                text.Write($"<mark class=\"w {(cover.IsMain ? "" : "e ")}{cover.Finding.Family.Class} {cover.Finding.VoiceClass} d{cover.Depth}\" data-n=\"{cover.Finding.Key}\">");
            Plain(piece.Span);
            for (var i = 0; i < piece.Covers.Count; i++) text.Raw("</mark>");
            foreach (var finding in piece.EndsHere) Reference(finding);
        }

        text.Raw("</span>");
    }

    private void Reference(NumberedFinding finding)
    {
        var label = HtmlText.Escape($"Finding {finding.Number}: {finding.Marker.Title}, {finding.Whose}");
        text.Write($"<a class=\"ref {finding.Family.Class}\" id=\"m{finding.Key}\" href=\"#n{finding.Key}\" lang=\"en\" aria-label=\"{label}\">{finding.Number}</a>");
    }

    private void Plain(TextSpan span) => text.Output.Write(HtmlPage.Escape(text.Document.Text.AsSpan(span)));
}
