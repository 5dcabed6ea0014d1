using Rhetor.Analysis;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Explains to people what it means that an analyzer failed.</summary>
internal static class FailurePage
{
    /// <summary>The kind of failure that has this id, or null.</summary>
    public static AnalyzerFailureKind? Find(string id)
    {
        foreach (var kind in Enum.GetValues<AnalyzerFailureKind>())
        {
            if (string.Equals(AnalyzerFailure.IdOf(kind), id, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }

    public static void Show(Page page, AnalyzerFailureKind kind)
    {
        page.Line((AnalyzerFailure.IdOf(kind), Styles.Strong), ($"  {AnalyzerFailure.TitleOf(kind)}", Styles.Plain));
        page.Line();
        Prose.Show(page, kind switch
        {
            AnalyzerFailureKind.TimeBudget =>
                "An analyzer of --analyzer took longer for the text than its time budget. What it said of the text is dropped, everything else is reported. "
                + "Should it really take so long, give it more seconds with --analyzer-timeout.",
            AnalyzerFailureKind.MissingDependency =>
                "An analyzer of --analyzer needs an assembly that lies neither beside it nor in the tool. What it said of the text is dropped, everything else is "
                + "reported. Publish the analyzer (dotnet publish), so that what it needs comes to lie beside it.",
            AnalyzerFailureKind.Initialization =>
                "An analyzer of --analyzer threw while it was created or made ready. It reads no text; everything else is reported.",
            _ => "An analyzer threw on the text. What it said of the text is dropped, everything else is reported. It is a fault of the analyzer, not of the text.",
        });
    }
}
