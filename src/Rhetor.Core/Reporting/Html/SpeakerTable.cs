using Rhetor.Findings;

namespace Rhetor.Reporting.Html;

/// <summary>Writes who speaks in a text, in the order in which they first do, with what their words do. No order by count: it would be a ranking.</summary>
internal static class SpeakerTable
{
    private const string Unnamed = "not named";

    public static void Write(HtmlText text)
    {
        var speakers = new List<string?>();
        foreach (var sentence in text.Document.Sentences.Where(s => VoiceSummary.IsReported(s.Voice))) Add(speakers, sentence.Attribution.Speaker);
        foreach (var finding in text.Findings.Where(f => f.IsReported)) Add(speakers, finding.Finding.Speaker);
        text.Raw("<figure class=\"speakers\"><figcaption>Who speaks <span>in order of appearance</span></figcaption>\n<table><thead><tr><th scope=\"col\">speaker</th><th scope=\"col\" class=\"n\">sentences</th><th scope=\"col\">markers</th></tr></thead>\n<tbody>\n");
        var own = text.Document.Sentences.Count(s => !VoiceSummary.IsReported(s.Voice));
        Row(text, "author", null, "The author", own, text.Findings.Where(f => !f.IsReported));
        foreach (var speaker in speakers)
        {
            var sentences = text.Document.Sentences.Count(s => VoiceSummary.IsReported(s.Voice) && Same(s.Attribution.Speaker, speaker));
            Row(text, "reported", speaker, speaker ?? Unnamed, sentences, text.Findings.Where(f => f.IsReported && Same(f.Finding.Speaker, speaker)));
        }

        text.Raw("</tbody></table></figure>\n");
    }

    private static void Row(HtmlText text, string side, string? speaker, string name, int sentences, IEnumerable<NumberedFinding> findings)
    {
        text.Write($"<tr data-side=\"{side}\" data-speaker=\"{HtmlText.Escape(speaker ?? "")}\"><th scope=\"row\"><bdi>{HtmlText.Escape(name)}</bdi></th><td class=\"n\">{sentences}</td><td class=\"tags\">");
        foreach (var group in findings.GroupBy(f => f.Marker).OrderBy(g => g.First().Order))
            text.Write($"<span class=\"{MarkerFamily.Of(group.Key).Class}\" data-marker=\"{HtmlText.Escape(group.Key.Slug)}\">{HtmlText.Escape(group.Key.Title)} <b>{group.Count()}</b></span> ");
        text.Raw("</td></tr>\n");
    }

    private static void Add(List<string?> speakers, string? speaker)
    {
        var name = speaker is null ? null : NumberedFinding.OneLine(speaker);
        if (!speakers.Contains(name, StringComparer.Ordinal)) speakers.Add(name);
    }

    private static bool Same(string? speaker, string? name) => string.Equals(speaker is null ? null : NumberedFinding.OneLine(speaker), name, StringComparison.Ordinal);
}
