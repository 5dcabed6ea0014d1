using System.Globalization;
using System.Text;
using Rhetor.Markers;

namespace Rhetor.Rules;

/// <summary>The page of a marker.</summary>
internal static class MarkerPage
{
    public static string Write(Marker marker, IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {marker.Title} (`{marker.Slug}`, {marker.Id})\n\n{marker.Description}\n\n");
        foreach (var (language, title) in marker.LocalizedTitles.OrderBy(t => t.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- {language}: {title}\n");
        text.Append(CultureInfo.InvariantCulture, $"- severity: {Wording.Of(marker.DefaultSeverity)}\n- threshold: {marker.DefaultThreshold:0.00}\n\n");
        if (rules.Count > 0)
        {
            text.Append("## Rules\n\n");
            foreach (var language in rules.GroupBy(r => r.Descriptor.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"- [{language.Key}: {language.Count()} rules]({language.Key}/{marker.Slug}.md)\n");
            text.Append('\n');
        }

        text.Append("## How to silence it\n\nIn `.editorconfig`, for all texts below its folder:\n\n```ini\n");
        text.Append(CultureInfo.InvariantCulture, $"rhetor_marker.{marker.Slug}.severity = none\nrhetor_marker.{marker.Slug}.threshold = 0.80\n```\n\n");
        text.Append("In Markdown and HTML, for a passage:\n\n```html\n");
        text.Append(CultureInfo.InvariantCulture, $"<!-- rhetor:disable {marker.Slug} -- why -->\n…\n<!-- rhetor:enable -->\n```\n");
        return text.ToString();
    }
}
