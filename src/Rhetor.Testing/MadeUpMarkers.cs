using System.Text;
using Rhetor.Rules;

namespace Rhetor.Testing;

/// <summary>Defines every marker that a text of rules names, so that a test need not.</summary>
internal static class MadeUpMarkers
{
    public static RuleSource For(string yaml)
    {
        var slugs = yaml.Split('\n').Where(l => l.StartsWith("marker:", StringComparison.Ordinal))
            .Select(l => l["marker:".Length..].Split('#')[0].Trim()).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (slugs.Count == 0) slugs.Add("none");
        var text = new StringBuilder("markers:\n");
        for (var i = 0; i < slugs.Count; i++)
            text.Append(FormattableString.Invariant($"  - {{ id: TEST{i + 1}, slug: {slugs[i]}, title: {slugs[i]}, description: Made up for a test. }}\n"));
        return RuleSource.FromText(text.ToString(), "markers.yml");
    }
}
