using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Corpora;

/// <summary>The markers that occur in reports, in the order of their ids: not by how often they do.</summary>
internal static class CountedMarkers
{
    /// <exception cref="CliException">A marker was asked for that no report has.</exception>
    public static List<string> Of(IReadOnlyList<ReportFile> files, IReadOnlyList<string> chosen)
    {
        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (slug, id) in files.SelectMany(f => f.Ids)) ids[slug] = id;
        foreach (var slug in files.SelectMany(f => f.Rows).SelectMany(r => r.Author.Keys.Concat(r.Reported.Keys))) ids.TryAdd(slug, slug);
        foreach (var name in chosen.Where(c => !ids.Any(i => Is(i, c))))
            throw CliException.Usage($"--marker {name}: does not occur in these reports{UsageErrors.DidYouMean(name, ids.Keys)}");
        return [.. ids.Where(i => chosen.Count == 0 || chosen.Any(c => Is(i, c))).OrderBy(i => i.Value, StringComparer.Ordinal).ThenBy(i => i.Key, StringComparer.Ordinal).Select(i => i.Key)];

        static bool Is(KeyValuePair<string, string> marker, string name) => string.Equals(marker.Key, name, StringComparison.OrdinalIgnoreCase) || string.Equals(marker.Value, name, StringComparison.OrdinalIgnoreCase);
    }
}
