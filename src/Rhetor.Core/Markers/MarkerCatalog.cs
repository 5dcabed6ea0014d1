using System.Collections.Immutable;

namespace Rhetor.Markers;

/// <summary>The markers that are known, in the order of their definition. Immutable and thread-safe.</summary>
public sealed class MarkerCatalog
{
    private readonly ImmutableDictionary<string, int> _byName;

    /// <summary>Creates a catalogue.</summary>
    /// <exception cref="ArgumentException">Two markers share an id or a slug.</exception>
    public MarkerCatalog(IEnumerable<Marker> markers)
    {
        Markers = [.. markers];
        var names = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Markers.Length; i++)
        {
            foreach (var name in new[] { Markers[i].Id, Markers[i].Slug })
            {
                if (!names.TryAdd(name, i)) throw new ArgumentException($"Two markers are called '{name}'.", nameof(markers));
            }
        }

        _byName = names.ToImmutable();
    }

    /// <summary>A catalogue without markers.</summary>
    public static MarkerCatalog Empty { get; } = new([]);

    /// <summary>The markers.</summary>
    public ImmutableArray<Marker> Markers { get; }

    /// <summary>The marker with that id or slug (in any case), or null.</summary>
    public Marker? Find(string idOrSlug) => _byName.TryGetValue(idOrSlug, out var index) ? Markers[index] : null;

    /// <summary>The place of the marker with that id or slug in <see cref="Markers"/>, or −1.</summary>
    public int IndexOf(string idOrSlug) => _byName.TryGetValue(idOrSlug, out var index) ? index : -1;

    /// <summary>This catalogue with further markers; one with the slug of an old one takes its place.</summary>
    public MarkerCatalog With(IEnumerable<Marker> markers)
    {
        var merged = Markers.ToBuilder();
        foreach (var marker in markers)
        {
            var at = merged.ToList().FindIndex(m => string.Equals(m.Slug, marker.Slug, StringComparison.OrdinalIgnoreCase));
            if (at >= 0) merged[at] = marker;
            else merged.Add(marker);
        }

        return new MarkerCatalog(merged);
    }

    /// <summary>The known slug or id nearest to a misspelt one by edit distance, or null where none is near.</summary>
    public string? Suggest(string name) => NearestName.Find(name, Markers.SelectMany(m => new[] { m.Slug, m.Id }));
}
