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
    private int _author;
    private int _reported;
    private int _suppressed;

    public void Add(DocumentReport document, IReadOnlyList<Finding> shown)
    {
        foreach (var slug in document.Scores.Markers)
        {
            if (_counts.TryAdd(slug, default)) _order.Add(slug);
        }

        _documents++;
        _sentences += document.Document.Sentences.Length;
        _author += Bearing(shown.Where(f => !VoiceSummary.IsReported(f.Voice)));
        _reported += Bearing(shown.Where(f => VoiceSummary.IsReported(f.Voice)));
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
        foreach (var line in Wrap.Lines($"{Count(_documents, "text")}, {Count(_sentences, "sentence")}: {Bear()}{suppressed}", page.Width)) page.Line(line);
    }

    private static int Bearing(IEnumerable<Finding> findings) => findings.Where(f => f.IsAboutText).Select(f => f.Sentence).Distinct().Count();

    // A sentence may bear one marker in each voice, so the two figures are not parts of a whole, and no sum is given.
    private string Bear()
    {
        if (_author + _reported == 0) return "0 bear a marker";
        return $"{(_author == 1 ? "1 bears" : $"{Format(_author)} bear")} a marker in the author's voice, {Format(_reported)} in reported";
    }

    private static string Number(int count) => count == 0 ? "·" : Format(count);

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Format(count)} {noun}s";

    private static string Format(int count) => count.ToString(CultureInfo.InvariantCulture);
}
