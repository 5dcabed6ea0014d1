using Rhetor.Markers;

namespace Rhetor.Reporting.Html;

/// <summary>The families that the ids of markers form: each has a hue. Own markers, whose ids begin otherwise, share one.</summary>
/// <param name="Class">The class of its hue.</param>
/// <param name="Title">What the family is called.</param>
internal readonly record struct MarkerFamily(string Class, string Title)
{
    public static MarkerFamily Of(string id) => id.Length == 6 && id.StartsWith("RH", StringComparison.Ordinal) ? id[2..4] switch
    {
        "10" => new("f10", "Answers to a charge"),
        "11" => new("f11", "Charges"),
        "12" => new("f12", "Threats and demands"),
        "13" => new("f13", "Attacks"),
        "14" => new("f14", "Wording"),
        "15" => new("f15", "Appeals"),
        "16" => new("f16", "Closing the question"),
        _ => Own,
    }
    : Own;

    public static MarkerFamily Of(Marker marker) => Of(marker.Id);

    private static MarkerFamily Own => new("f0", "Others");
}
