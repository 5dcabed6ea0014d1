using Rhetor.Markers;
using Rhetor.Rules;
using Rhetor.Text;
using Spectre.Console;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Shows an example of a rule with what it matches underlined.</summary>
internal static class ExampleView
{
    public static void Show(Page page, RuleExample example)
    {
        var marked = MarkedText.Parse(example.Markup);
        var text = SourceText.From(marked.Text);
        if (example.Context is { } context) Prose.Show(page, $"({context})", "    ");
        foreach (var line in Wrap.Lines(Cell.Of(text, new TextSpan(0, text.Length)), page.Width - 4))
        {
            page.Line(("    ", Styles.Plain), (string.Concat(line.Select(c => c.Text)), Styles.Plain));
            var strokes = string.Concat(line.Select(c => new string(IsMarked(marked, c) ? '─' : ' ', c.Width)));
            if (strokes.Contains('─', StringComparison.Ordinal)) page.Line(("    ", Styles.Plain), (strokes.TrimEnd(), (Style)Styles.Of(Severity.Warning)));
        }
    }

    private static bool IsMarked(MarkedText marked, Cell cell) => marked.Spans.Any(s => s.Contains(cell.Offset));
}
