namespace Rhetor.Learning.Training;

/// <summary>
/// What each kind of feature is multiplied with in the linear stage: its penalty falls on all weights alike, so a kind with
/// a larger scale is learned more readily.
/// </summary>
public sealed record FeatureScales
{
    /// <summary>The n-grams of a sentence, as a vector of unit length.</summary>
    public float Words { get; init; } = 1;

    /// <summary>Rule evidence.</summary>
    public float Rules { get; init; } = 0.5f;

    /// <summary>Classes of words.</summary>
    public float Classes { get; init; } = 0.25f;

    /// <summary>Linguistics.</summary>
    public float Text { get; init; } = 0.25f;

    /// <summary>The sentence vector, of unit length.</summary>
    public float Vectors { get; init; } = 1;

    /// <summary>The scale of a feature by its name.</summary>
    public float Of(string feature) => feature.AsSpan(0, Math.Max(0, feature.IndexOf('/'))) switch
    {
        "text" => Text,
        "class" => Classes,
        "vector" => Vectors,
        _ => Rules,
    };
}
