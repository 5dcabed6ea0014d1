using Rhetor.Markers;

namespace Rhetor.Learning.Data;

/// <summary>Which labels a dataset may use. Immutable and thread-safe.</summary>
public sealed class LabelVocabulary
{
    private readonly MarkerCatalog? _catalog;

    private LabelVocabulary(MarkerCatalog? catalog)
    {
        _catalog = catalog;
    }

    /// <summary>Every label is taken as a marker of its own (<c>--discover-markers</c>).</summary>
    public static LabelVocabulary Open { get; } = new(null);

    /// <summary>Only the markers of a catalogue are known, by slug or id.</summary>
    public static LabelVocabulary Of(MarkerCatalog catalog) => new(catalog);

    /// <summary>The slug of a label, or null and why it is refused.</summary>
    public string? Resolve(string label, out string? fault)
    {
        fault = null;
        if (_catalog is null)
        {
            if (label.Length > 0 && !label.Any(char.IsControl)) return label;
            fault = "expected a label, found an empty one";
            return null;
        }

        if (_catalog.Find(label) is { } marker) return marker.Slug;
        var suggestion = _catalog.Suggest(label);
        fault = suggestion is null
            ? $"unknown marker '{label}'; define it in a markers file, or take all labels as they are with --discover-markers"
            : $"unknown marker '{label}'; did you mean '{suggestion}'?";
        return null;
    }
}
