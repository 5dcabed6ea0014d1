using Rhetor.Markers;

namespace Rhetor;

/// <summary>Which of the known markers are looked for.</summary>
internal static class MarkerChoice
{
    /// <exception cref="RhetorConfigurationException">The options name a marker that is not known.</exception>
    public static MarkerCatalog Apply(MarkerCatalog known, RhetorOptions options)
    {
        var wanted = options.Markers.Select(name => Find(known, name)).ToHashSet();
        var skipped = options.SkippedMarkers.Select(name => Find(known, name)).ToHashSet();
        if (wanted.Count == 0 && skipped.Count == 0) return known;
        return new MarkerCatalog(known.Markers.Where(m => (wanted.Count == 0 || wanted.Contains(m)) && !skipped.Contains(m)));
    }

    /// <summary>Says that there is no such marker, and which may be meant.</summary>
    public static string Unknown(MarkerCatalog known, string name) =>
        $"unknown marker '{name}'{(known.Suggest(name) is { } nearest ? $"; did you mean '{nearest}'?" : "")}";

    private static Marker Find(MarkerCatalog known, string name) => known.Find(name) ?? throw new RhetorConfigurationException(Unknown(known, name));
}
