using System.Globalization;
using System.Text;
using Rhetor.Markers;

namespace Rhetor.Rules;

/// <summary>The page with the rules of a marker in one language.</summary>
internal static class RulesPage
{
    public static string Write(Marker marker, string language, IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {marker.TitleIn(language)} ({language})\n\n{marker.Description} [About the marker](../{marker.Slug}.md).\n\n");
        text.Append("A rule is silenced by `rhetor_rule.<id>.severity = none` in `.editorconfig`, or by `disable: [<id>]` in a pack of your own.\n");
        foreach (var rule in rules) Write(text, rule);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Rule rule)
    {
        var descriptor = rule.Descriptor;
        text.Append(CultureInfo.InvariantCulture, $"\n## {Wording.Escape(descriptor.Title)}\n\n`{rule.Id}` · {Wording.Of(descriptor.Strength)} · {Wording.Of(descriptor.Status)} · since {descriptor.Since}");
        if (descriptor.Group.Length > 0) text.Append(CultureInfo.InvariantCulture, $" · group `{descriptor.Group}`");
        text.Append(CultureInfo.InvariantCulture, $"\n\n> {Wording.Escape(descriptor.MessageFormat)}\n\n");
        foreach (var example in rule.Examples.Where(e => e.IsMatch)) text.Append("- ").Append(Wording.Example(example)).Append('\n');
        text.Append("\nKeeps still:\n\n");
        foreach (var example in rule.Examples.Where(e => !e.IsMatch))
        {
            text.Append("- ").Append(Wording.Example(example));
            if (example.By is { } by) text.Append(CultureInfo.InvariantCulture, $" (`{by}`)");
            text.Append('\n');
        }

        if (descriptor.References.IsEmpty) return;
        text.Append("\nSources:\n\n");
        foreach (var reference in descriptor.References) text.Append("- ").Append(reference).Append('\n');
    }
}
