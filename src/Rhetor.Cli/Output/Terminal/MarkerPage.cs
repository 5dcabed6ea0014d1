using Rhetor.Analysis;
using Rhetor.Markers;
using Rhetor.Reporting;
using Rhetor.Rules;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Explains a marker to people.</summary>
internal static class MarkerPage
{
    private const int ExamplesPerLanguage = 3;

    public static void Show(Page page, Marker marker, RuleSet rules)
    {
        page.Line((marker.Id, Styles.Strong), ($" {marker.Slug}", Styles.Strong), ($"  {marker.Title}", Styles.Plain));
        foreach (var (language, title) in marker.LocalizedTitles.OrderBy(t => t.Key, StringComparer.Ordinal))
            page.Line(($"  {language}: {title}", Styles.Dim));
        page.Line();
        Prose.Show(page, marker.Description);
        page.Line();
        page.Line(FormattableString.Invariant($"  Reported as {Names.Of(marker.DefaultSeverity)} from a score of {marker.DefaultThreshold:0.00} on."));
        page.Line();

        foreach (var group in rules.Rules.Where(r => r.Descriptor.Marker == marker.Slug).GroupBy(r => r.Descriptor.Language).OrderBy(g => g.Key, StringComparer.Ordinal))
            ShowLanguage(page, group.Key, [.. group]);

        page.Line(("To silence it", Styles.Strong));
        page.Line($"  .editorconfig    rhetor_marker.{marker.Slug}.severity = none");
        page.Line($"  command line     --skip {marker.Slug}");
        page.Line($"  Markdown         <!-- rhetor:disable {marker.Slug} -- reason --> … <!-- rhetor:enable -->");
    }

    private static void ShowLanguage(Page page, string language, List<Rule> rules)
    {
        page.Line(($"{rules.Count} rules", Styles.Strong), ($" ({language})", Styles.Dim));
        var examples = rules
            .OrderByDescending(r => r.Descriptor.Strength)
            .Select(r => r.Examples.FirstOrDefault(e => e.IsMatch))
            .OfType<RuleExample>()
            .Take(ExamplesPerLanguage);
        foreach (var example in examples) ExampleView.Show(page, example);
        page.Line();
        foreach (var rule in rules.OrderBy(r => r.Id, StringComparer.Ordinal))
            page.Line(($"  {rule.Id}", Styles.Plain), ($"  {Names.Of(rule.Descriptor.Strength)}{Status(rule)}", Styles.Dim));
        page.Line();
    }

    private static string Status(Rule rule) => rule.Descriptor.Status switch
    {
        RuleStatus.Test => ", test",
        RuleStatus.Experimental => ", experimental",
        _ => "",
    };
}
