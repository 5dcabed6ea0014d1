using Rhetor.Reporting;
using Rhetor.Rules;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Explains a rule to people.</summary>
internal static class RulePage
{
    public static void Show(Page page, Rule rule, RuleSet rules)
    {
        var descriptor = rule.Descriptor;
        var marker = rules.Markers.Find(descriptor.Marker);
        page.Line((rule.Id, Styles.Strong), ($"  {descriptor.Title}", Styles.Plain));
        page.Line();
        page.Line($"  marker    {marker?.Id} {descriptor.Marker}");
        page.Line($"  strength  {Names.Of(descriptor.Strength)}");
        page.Line($"  status    {Names.Of(descriptor.Status)}, since {descriptor.Since}{(rule.IsEnabled ? "" : "; off")}");
        page.Line($"  message   {descriptor.MessageFormat}");
        page.Line($"  file      {rule.Path}:{rule.Line}");
        foreach (var reference in descriptor.References) page.Line($"  source    {reference}");
        page.Line();

        page.Line(("It marks", Styles.Strong));
        foreach (var example in rule.Examples.Where(e => e.IsMatch)) ExampleView.Show(page, example);
        page.Line();
        page.Line(("It leaves alone", Styles.Strong));
        foreach (var example in rule.Examples.Where(e => !e.IsMatch))
        {
            ExampleView.Show(page, example);
            if (example.By is { } exception) page.Line(($"      exception: {exception}", Styles.Dim));
        }

        page.Line();
        page.Line(("To silence it", Styles.Strong));
        page.Line($"  .editorconfig    rhetor_rule.{rule.Id}.severity = none");
        page.Line($"  Markdown         <!-- rhetor:disable {rule.Id} -- reason --> … <!-- rhetor:enable -->");
    }
}
