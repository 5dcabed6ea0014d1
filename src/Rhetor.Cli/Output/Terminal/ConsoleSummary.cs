using System.Globalization;
using Rhetor.Findings;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Counts what was shown, and shows the counts: one column for the author's voice, one for reported voices, no total of both.</summary>
internal sealed class ConsoleSummary
{
    private readonly Dictionary<string, (int Author, int Reported)> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private int _documents;
    private int _sentences;
    private int _bearing;
    private int _suppressed;

    public void Add(DocumentReport document, IReadOnlyList<Finding> shown)
    {
        foreach (var slug in document.Scores.Markers)
        {
            if (_counts.TryAdd(slug, default)) _order.Add(slug);
        }

        _documents++;
        _sentences += document.Document.Sentences.Length;
        _bearing += shown.Where(f => f.IsAboutText).Select(f => f.Sentence).Distinct().Count();
        _suppressed += document.Findings.Count(f => f.Suppressed is not null);
        foreach (var finding in shown)
        {
            if (!finding.IsAboutText) continue;
            var (author, reported) = _counts[finding.Marker];
            _counts[finding.Marker] = VoiceSummary.IsReported(finding.Voice) ? (author, reported + 1) : (author + 1, reported);
        }
    }

    public void Show(Page page)
    {
        var found = _order.Where(slug => _counts[slug] != default).ToList();
        if (found.Count > 0)
        {
            var width = found.Max(slug => slug.Length);
            page.Line(($"  {new string(' ', width)}  {"author",8}  {"reported",8}", Styles.Dim));
            foreach (var slug in found)
                page.Line(($"  {slug.PadRight(width)}", Styles.Plain), ($"  {Number(_counts[slug].Author),8}  {Number(_counts[slug].Reported),8}", Styles.Strong));
            page.Line();
        }

        var suppressed = _suppressed > 0 ? $"; {Count(_suppressed, "finding")} suppressed" : "";
        page.Line($"{Count(_documents, "text")}, {Count(_sentences, "sentence")}: {Bear(_bearing)}{suppressed}");
    }

    private static string Bear(int count) => count == 1 ? "1 bears a marker" : $"{Format(count)} bear a marker";

    private static string Number(int count) => count == 0 ? "·" : Format(count);

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Format(count)} {noun}s";

    private static string Format(int count) => count.ToString(CultureInfo.InvariantCulture);
}
