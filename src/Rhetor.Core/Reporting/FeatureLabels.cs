namespace Rhetor.Reporting;

/// <summary>What people read for the name of a feature; programs read the name itself.</summary>
public static class FeatureLabels
{
    /// <summary>The feature that stands for the score of an empty sentence: no reason of any one sentence.</summary>
    public const string Base = "base";

    /// <summary>The label of a feature: <c>word/cut</c> is “cut”, <c>marker/threat/strongest</c> “strongest rule of threat”; others as they are.</summary>
    public static string Of(string feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        var parts = feature.Split('/', 3);
        return parts switch
        {
            ["word", ..] => $"“{feature["word/".Length..]}”",
            ["words"] => "pairs of words",
            ["marker", var marker, "strongest"] => $"strongest rule of {marker}",
            ["marker", var marker, "weight"] => $"rules of {marker} together",
            ["text", var how] => how,
            _ => feature,
        };
    }
}
