namespace Rhetor.Cli.Output.Terminal;

/// <summary>Shows running text with a margin.</summary>
internal static class Prose
{
    private const int Widest = 90;

    public static void Show(Page page, string text, string margin = "  ")
    {
        foreach (var line in Wrap.Lines(text, Math.Min(Widest, page.Width) - margin.Length)) page.Line(margin + line);
    }
}
