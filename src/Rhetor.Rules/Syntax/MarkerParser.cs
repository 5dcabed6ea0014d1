using Rhetor.Markers;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads a <c>markers:</c> document.</summary>
internal sealed class MarkerParser(DiagnosticBag diagnostics)
{
    private static readonly (string, Severity)[] Severities =
    [
        ("none", Severity.None), ("silent", Severity.Silent), ("suggestion", Severity.Suggestion), ("warning", Severity.Warning),
        ("error", Severity.Error),
    ];

    public IReadOnlyList<MarkerSyntax> Parse(YamlMapping mapping)
    {
        var markers = new List<MarkerSyntax>();
        var document = new YamlScope(mapping, diagnostics, "a list of markers", RuleKeys.Markers);
        if (document.Sequence("markers") is not { } list) return markers;
        foreach (var item in list.Items)
        {
            if (item is not YamlMapping entry)
            {
                diagnostics.Add(RuleDiagnosticIds.WrongType, item.Position, $"expected a marker such as {{ id: …, slug: … }}, found {item.Kind}");
                continue;
            }

            if (Marker(entry) is not { } marker) continue;
            if (markers.Any(m => SameName(m.Marker, marker)))
            {
                diagnostics.Add(RuleDiagnosticIds.DuplicateId, entry.Position, $"expected each marker once, found '{marker.Id}' or '{marker.Slug}' again");
                continue;
            }

            markers.Add(new MarkerSyntax(marker, entry.Position));
        }

        return markers;
    }

    private static bool SameName(Marker a, Marker b)
    {
        string[] names = [a.Id, a.Slug];
        return names.Contains(b.Id, StringComparer.OrdinalIgnoreCase) || names.Contains(b.Slug, StringComparer.OrdinalIgnoreCase);
    }

    private Marker? Marker(YamlMapping mapping)
    {
        var faults = diagnostics.Count;
        var scope = new YamlScope(mapping, diagnostics, "a marker", RuleKeys.Marker);
        var id = scope.RequiredText("id");
        var slug = scope.RequiredText("slug");
        var title = scope.RequiredText("title");
        var description = scope.RequiredText("description");
        if (slug is not null && !RuleIds.IsSlug(slug))
            diagnostics.Add(RuleDiagnosticIds.BadId, scope.At("slug"), $"expected a slug of lower-case letters, digits and hyphens, found '{slug}'");
        if (slug is not null && string.Equals(id, slug, StringComparison.OrdinalIgnoreCase))
            diagnostics.Add(RuleDiagnosticIds.DuplicateId, scope.At("slug"), $"expected a slug that is not the id, found '{slug}'");
        var threshold = scope.Number("threshold") ?? 0.5;
        if (threshold is <= 0 or >= 1)
            diagnostics.Add(RuleDiagnosticIds.WrongType, scope.At("threshold"), "expected a number between 0 and 1 as 'threshold'");
        var marker = new Marker
        {
            Id = id ?? "",
            Slug = slug ?? "",
            Title = title ?? "",
            Description = description ?? "",
            LocalizedTitles = Titles(scope),
            DefaultSeverity = scope.Choice("severity", Severities) ?? Severity.Warning,
            DefaultThreshold = threshold,
            Prior = scope.Number("prior") ?? -4.0,
        };
        return diagnostics.Count > faults ? null : marker;
    }

    private Dictionary<string, string> Titles(YamlScope scope)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (scope.Node("titles") is not { } node) return titles;
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected titles such as {{ da: … }} as 'titles', found {node.Kind}");
            return titles;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (value is YamlScalar { IsNull: false } text) titles[key.Value] = text.Value;
            else diagnostics.Add(RuleDiagnosticIds.WrongType, value.Position, $"expected a text as title, found {value.Kind}");
        }

        return titles;
    }
}
