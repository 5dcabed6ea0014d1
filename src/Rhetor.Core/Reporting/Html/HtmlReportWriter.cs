using System.Globalization;
using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Reporting.Html;

/// <summary>
/// Writes one self-contained HTML page: each article as it reads, its sentences tinted by marker and voice, and beside it why. It loads nothing from
/// anywhere, runs nothing that stands in a text, and reads without JavaScript; with it come filters, stepping and keys. The same
/// findings give the same bytes.
/// </summary>
public sealed class HtmlReportWriter : TextReportWriter
{
    private readonly Severity _least;
    private readonly List<(int Number, string Path, int Author, int Reported)> _texts = [];
    private ToolInfo? _tool;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    /// <param name="least">The least severity that is shown; suppressed findings stand in a list of their own.</param>
    public HtmlReportWriter(Stream output, Severity least = Severity.Suggestion)
        : base(output) => _least = least;

    /// <inheritdoc/>
    public override void Begin(ToolInfo tool)
    {
        _tool = tool;
        HtmlPage.Open(Output, "Rhetor report", "What the words do, in whose voice, and why.", interactive: true);
    }

    /// <inheritdoc/>
    public override void Write(DocumentReport document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new HtmlText(Output, document, _texts.Count + 1, _least);
        var reported = text.Findings.Count(f => f.IsReported);
        var author = text.Findings.Length - reported;
        var path = document.Path ?? "text";
        _texts.Add((text.Number, path, author, reported));

        text.Write($"<section class=\"text\" id=\"t{text.Number}\" aria-labelledby=\"t{text.Number}-name\">\n<header class=\"about\">\n<h2 class=\"path\" id=\"t{text.Number}-name\"><bdi>{HtmlText.Escape(path)}</bdi></h2>\n");
        WriteFacts(text);
        text.Write($"<p class=\"verdict\">{Verdict(author, reported)}</p>\n</header>\n");
        foreach (var failure in document.Findings.Where(f => !f.IsAboutText && f.Suppressed is null))
            text.Write($"<p class=\"failure\">{HtmlText.Escape($"{failure.Id}: {failure.Message}")}</p>\n");
        text.Raw("<div class=\"data\">\n");
        VoiceBars.Write(text);
        TextStrip.Write(text);
        SpeakerTable.Write(text);
        text.Raw("</div>\n<div class=\"reading\">\n");
        new ArticleView(text).Write();
        new NoteView(text).Write();
        text.Raw("</div>\n</section>\n");
        Output.Flush();
    }

    /// <inheritdoc/>
    public override void End(IReadOnlyList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Output.Write("</main>\n");
        if (errors.Count > 0)
        {
            Output.Write("<section class=\"failed\"><h2>Not analysed</h2><ul>\n");
            foreach (var error in errors) Output.Write($"<li>{HtmlText.Escape(error.ToString())}</li>\n");
            Output.Write("</ul></section>\n");
        }

        if (_texts.Count > 1) WriteContents();
        HtmlPage.Close(Output, Colophon(), interactive: true);
        base.End(errors);
    }

    private static void WriteFacts(HtmlText text)
    {
        var words = text.Document.Tokens.Count(t => !t.IsPunctuation);
        text.Write($"<p class=\"facts\"><span>{HtmlText.Escape(LanguageOf(text.Report.Language))}</span><span>{HtmlText.Count(text.Document.Sentences.Length, "sentence")}</span><span>{HtmlText.Count(words, "word")}</span>");
        foreach (var (key, value) in text.Report.Meta) text.Write($"<span><bdi>{HtmlText.Escape($"{key} {value}")}</bdi></span>");
        text.Raw("</p>\n");
    }

    private static string Verdict(int author, int reported) => (author, reported) switch
    {
        (0, 0) => "Nothing found.",
        (0, _) => $"Nothing in the author’s own voice; <b>{Number(reported)}</b> {Findings(reported)} in the voices that the text reports.",
        (_, 0) => $"<b>{Number(author)}</b> {Findings(author)} in the author’s own voice; none in the voices that the text reports.",
        _ => $"<b>{Number(author)}</b> {Findings(author)} in the author’s own voice, and <b>{Number(reported)}</b> in the voices that the text reports.",
    };

    private void WriteContents()
    {
        Output.Write("<nav class=\"texts\" aria-label=\"Texts in this report\"><h2>Texts in this report</h2><ol>\n");
        foreach (var (number, path, author, reported) in _texts)
            Output.Write(string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"#t{number}\"><bdi>{HtmlText.Escape(path)}</bdi></a><span>author {author}, reported {reported}</span></li>\n"));
        Output.Write("</ol></nav>\n");
    }

    private string Colophon()
    {
        var parts = new List<string> { $"Rhetor {_tool?.Version}" };
        if (_tool?.Rules is { } rules) parts.Add($"rules {rules}");
        if (_tool is not null) parts.AddRange(_tool.Models.Select(m => $"model {m.Language} {m.Version} {m.Fingerprint[..Math.Min(16, m.Fingerprint.Length)]}"));
        return string.Join(" · ", parts) + ". Findings are places to look at, by rules and models that err; they do not say that anything is true, false or propaganda.";
    }

    private static string LanguageOf(string code) => code switch { "da" => "Danish", "en" => "English", _ => code };

    private static string Findings(int count) => count == 1 ? "finding" : "findings";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
