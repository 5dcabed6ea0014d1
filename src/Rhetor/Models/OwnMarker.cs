using Rhetor.Markers;

namespace Rhetor.Models;

/// <summary>A marker for a label that no file describes.</summary>
internal static class OwnMarker
{
    public static Marker Named(string label) => new()
    {
        Id = "own." + label,
        Slug = label,
        Title = label,
        Description = $"The label '{label}' of the training data.",
    };
}
