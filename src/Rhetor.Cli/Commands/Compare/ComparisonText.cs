using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Output.Terminal;

namespace Rhetor.Cli.Commands.Compare;

/// <summary>Shows a comparison to people: the author's voice and reported voices in tables of their own.</summary>
internal static class ComparisonText
{
    public const string Note =
        "Findings per 1,000 words of that voice, with 95 % intervals. A difference is marked only where the interval of B/A, wide enough for all rows together, leaves out 1. " +
        "The intervals widen where texts of one set differ more than chance lets them. No mark does not mean that the sets are equal.";

    public static void Show(Page page, Comparison comparison)
    {
        Set(page, "A", comparison.First);
        Set(page, "B", comparison.Second);
        foreach (var side in new[] { Side.Author, Side.Reported })
        {
            var rows = comparison.Rows.Where(r => r.Side == side).ToList();
            page.Line();
            page.Line((Figures.Title(side), Styles.Strong));
            if (rows.Count == 0)
            {
                page.Line("  nothing found in either set");
                continue;
            }

            var width = rows.Max(r => r.Marker.Length);
            page.Line(($"  {new string(' ', width)}  {"A",6}  {"95 %",-12}  {"B",6}  {"95 %",-12}  {"B/A",5}", Styles.Dim));
            foreach (var row in rows)
            {
                page.Line(
                    ($"  {row.Marker.PadRight(width)}  {Rate(row.First),6}", Styles.Plain),
                    ($"  {Range(row.First),-12}", Styles.Dim),
                    ($"  {Rate(row.Second),6}", Styles.Plain),
                    ($"  {Range(row.Second),-12}", Styles.Dim),
                    ($"  {(row.Quotient is { } q ? Figures.Rate(q) : "·"),5}", Styles.Plain),
                    (row.Differs ? $"  {row.Verdict}" : "", Styles.Strong));
            }
        }

        page.Line();
        Prose.Show(page, Note, "");
    }

    private static void Set(Page page, string name, ReportFile file) => page.Line(
        ($"{name}  {file.Path}", Styles.Path),
        ($"  {Texts(file)}, {Figures.Count(Comparison.WordsOf(file, Side.Author))} words in the author’s own voice, {Figures.Count(Comparison.WordsOf(file, Side.Reported))} in reported voices", Styles.Dim));

    private static string Texts(ReportFile file) => file.Rows.Count == 1 ? "1 text" : $"{Figures.Count(file.Rows.Count)} texts";

    private static string Rate(ComparedRate? rate) => rate is null ? "–" : Figures.Rate(rate.Rate);

    private static string Range(ComparedRate? rate) => rate is null ? "no words" : Figures.Range(rate.Interval);
}
