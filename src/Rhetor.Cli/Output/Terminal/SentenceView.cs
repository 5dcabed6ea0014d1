using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Reporting;
using Rhetor.Scoring;
using Spectre.Console;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Shows one sentence: whose words it is, the words with what was found underlined, and why below.</summary>
internal sealed class SentenceView(Page page, DocumentReport report)
{
    private const string Margin = "  ";
    private const string Rail = "│ ";
    private const int ShownContributions = 3;

    public void Show(Sentence sentence, IReadOnlyList<Finding> findings)
    {
        var marked = findings.Select((f, i) => (Mark: findings.Count > 1 ? Mark(i) : "", Finding: f)).ToList();
        ShowHead(sentence);
        ShowWords(sentence, marked);
        foreach (var (mark, finding) in marked) ShowWhy(sentence, mark, finding);
        page.Line();
    }

    private static string Mark(int index) => index < 9 ? FormattableString.Invariant($"{index + 1}") : ((char)('a' + ((index - 9) % 26))).ToString();

    private void ShowHead(Sentence sentence)
    {
        var start = report.Source.Lines.GetLinePosition(report.InSource(sentence.Span).Start);
        var pieces = new List<(string, Style)>
        {
            (FormattableString.Invariant($"{Margin}{start.Line + 1}:{start.Character + 1}  "), Styles.Dim),
        };
        VoiceLine.Add(pieces, sentence.Attribution);
        page.Line([.. pieces]);
    }

    private void ShowWords(Sentence sentence, List<(string Mark, Finding Finding)> marked)
    {
        // A model speaks of the sentence as a whole: a line under every word would point at nothing.
        var drawn = marked.Where(m => !m.Finding.Evidence.IsEmpty).ToList();
        var width = Math.Max(20, page.Width - Margin.Length - Rail.Length);
        foreach (var line in Wrap.Lines(Cell.Of(report.Document.Text, sentence.Span), width))
        {
            page.Line([(Margin, Styles.Plain), (Rail, Styles.Dim), .. Words(line, drawn)]);
            foreach (var row in Underlines.Rows(line, drawn)) page.Line([(Margin, Styles.Plain), (Rail, Styles.Dim), .. row]);
        }
    }

    private static IEnumerable<(string Text, Style Style)> Words(List<Cell> line, List<(string Mark, Finding Finding)> drawn)
    {
        for (var i = 0; i < line.Count;)
        {
            var inside = IsMarked(line[i].Offset, drawn);
            var end = i + 1;
            while (end < line.Count && IsMarked(line[end].Offset, drawn) == inside) end++;
            yield return (string.Concat(line[i..end].Select(c => c.Text)), inside ? Styles.Strong : Styles.Plain);
            i = end;
        }
    }

    private static bool IsMarked(int offset, List<(string Mark, Finding Finding)> drawn) => drawn.Any(m => m.Finding.Span.Contains(offset));

    private void ShowWhy(Sentence sentence, string mark, Finding finding)
    {
        var style = Styles.Of(finding.Severity);
        var head = mark.Length > 0 ? $"{mark} " : "";
        var indent = new string(' ', Margin.Length + head.Length);
        var name = $"{finding.Id} {finding.Marker}";
        var score = FormattableString.Invariant($" {finding.Score:0.00}");
        var rest = page.Width - indent.Length - name.Length - score.Length - 2;
        var lines = Wrap.Lines(finding.Message + Elsewhere(sentence, finding), Math.Max(30, rest)).ToList();
        page.Line((Margin + head, style), (name, style), (score, Styles.Dim), ("  ", Styles.Plain), (lines[0], Styles.Plain));
        foreach (var line in lines.Skip(1)) page.Line(new string(' ', page.Width - rest) + line);
        foreach (var reason in Wrap.Lines(Reasons(finding), page.Width - indent.Length - 2)) page.Line(($"{indent}  {reason}", Styles.Dim));
    }

    // Where the words stand in another voice than their sentence as a whole, that is said beside them.
    private static string Elsewhere(Sentence sentence, Finding finding)
    {
        var same = finding.Voice == sentence.Voice && string.Equals(finding.Speaker, sentence.Attribution.Speaker, StringComparison.Ordinal);
        if (same) return "";
        return finding.Speaker is { } speaker ? $" ({Names.Of(finding.Voice)}: {VoiceLine.OneLine(speaker)})" : $" ({Names.Of(finding.Voice)})";
    }

    private static string Reasons(Finding finding)
    {
        var reasons = finding.Evidence.Select(e => $"{e.Rule.Id} ({Names.Of(e.Rule.Strength)})").Distinct().ToList();
        var moved = finding.Basis is Basis.Model or Basis.Both
            ? finding.Contributions.Where(c => c.Feature != FeatureLabels.Base).Take(ShownContributions).Select(Weigh).ToList() : [];
        if (moved.Count > 0) reasons.Add("model: " + string.Join(", ", moved));
        else if (finding.Basis is Basis.Model) reasons.Add("model");
        return string.Join(", ", reasons);
    }

    private static string Weigh(FeatureContribution contribution) =>
        FormattableString.Invariant($"{FeatureLabels.Of(contribution.Feature)} {contribution.Contribution:+0.0;-0.0;0.0}");
}
