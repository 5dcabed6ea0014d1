using System.Text;

namespace Rhetor.Rules;

/// <summary>The pages of <c>docs/rules/</c>: an index, a page a marker, and a page a marker and language with its rules.</summary>
public static class RuleDocumentation
{
    /// <summary>Makes all pages; the same rules make the same bytes.</summary>
    public static IReadOnlyList<DocumentationPage> Generate(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var pages = new List<DocumentationPage> { new("README.md", RuleIndexPage.Write(rules)) };
        foreach (var marker in rules.Markers.Markers)
        {
            var own = rules.Rules.Where(r => string.Equals(r.Descriptor.Marker, marker.Slug, StringComparison.Ordinal)).ToList();
            pages.Add(new DocumentationPage($"{marker.Slug}.md", MarkerPage.Write(marker, own)));
            foreach (var language in own.GroupBy(r => r.Descriptor.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                pages.Add(new DocumentationPage($"{language.Key}/{marker.Slug}.md", RulesPage.Write(marker, language.Key, [.. language])));
        }

        return pages;
    }

    /// <summary>Compares pages with a folder: the paths of pages that are missing there, differ, or belong to nothing any more; empty where the folder is up to date.</summary>
    public static IReadOnlyList<string> FindStale(IReadOnlyList<DocumentationPage> pages, string folder)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var stale = new List<string>();
        foreach (var page in pages)
        {
            var path = Path.Combine(folder, page.Path);
            if (!File.Exists(path)) stale.Add($"{page.Path}: missing");
            else if (!string.Equals(File.ReadAllText(path, Encoding.UTF8), page.Text, StringComparison.Ordinal)) stale.Add($"{page.Path}: stale");
        }

        var known = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        stale.AddRange(Existing(folder).Where(p => !known.Contains(p)).Select(p => $"{p}: belongs to no marker"));
        return stale;
    }

    /// <summary>Writes the pages and deletes those in the folder that belong to nothing any more.</summary>
    public static void WriteTo(IReadOnlyList<DocumentationPage> pages, string folder)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var known = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var old in Existing(folder).Where(p => !known.Contains(p))) File.Delete(Path.Combine(folder, old));
        foreach (var page in pages)
        {
            var path = Path.Combine(folder, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static IEnumerable<string> Existing(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList()
        : [];
}
