using System.Text;

namespace Rhetor.Rules;

/// <summary>The index of all markers.</summary>
internal static class RuleIndexPage
{
    public static string Write(RuleSet rules)
    {
        var text = new StringBuilder();
        text.Append("# The markers and their rules\n\nGenerated from `rules/`; do not edit by hand.\n\n");
        text.Append("| marker | id | severity |");
        foreach (var language in rules.Languages) text.Append(' ').Append(language).Append(" |");
        text.Append("\n| --- | --- | --- |");
        foreach (var _ in rules.Languages) text.Append(" ---: |");
        text.Append('\n');
        foreach (var marker in rules.Markers.Markers)
        {
            text.Append(FormattableString.Invariant($"| [{marker.Title}]({marker.Slug}.md) | {marker.Id} | {Wording.Of(marker.DefaultSeverity)} |"));
            foreach (var language in rules.Languages)
            {
                var count = rules.Rules.Count(r => r.Descriptor.Marker == marker.Slug && r.Descriptor.Language == language);
                text.Append(count > 0 ? FormattableString.Invariant($" [{count}]({language}/{marker.Slug}.md) |") : " 0 |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
