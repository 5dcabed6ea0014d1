using Rhetor.Findings;
using Rhetor.Markers;
using Rhetor.Reporting;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Shows a report to people: by document and sentence, then a table that keeps the author's and reported voices apart.</summary>
internal sealed class ConsoleReportWriter(Page page, Severity least, bool quiet) : IReportWriter, IDisposable
{
    private readonly ConsoleSummary _summary = new();

    public void Begin(ToolInfo tool)
    {
    }

    public void Write(DocumentReport document)
    {
        var shown = document.Findings.Where(f => f.Suppressed is null && f.Severity >= least).ToList();
        _summary.Add(document, shown);
        if (shown.Count == 0) return;

        page.Line((document.Path ?? "text", Styles.Path), ($"  {document.Language}", Styles.Dim));
        page.Line();
        foreach (var failure in shown.Where(f => !f.IsAboutText))
            page.Line(($"  {failure.Id} ", Styles.Of(failure.Severity)), (failure.Message, Styles.Plain));
        var view = new SentenceView(page, document);
        foreach (var group in shown.Where(f => f.IsAboutText).GroupBy(f => f.Sentence).OrderBy(g => g.Key))
            view.Show(document.Document.Sentences[group.Key], [.. group]);
    }

    public void End(IReadOnlyList<InputError> errors)
    {
        if (!quiet) _summary.Show(page);
        page.Flush();
    }

    public void Dispose() => page.Dispose();
}
