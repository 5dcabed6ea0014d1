using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Markers;

namespace Rhetor.Reporting.Html;

/// <summary>A finding with the number that it has in the report.</summary>
/// <param name="Key">The number with that of its text, as the page's ids have it: <c>1-7</c>.</param>
/// <param name="Number">Its one-based number in its text.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Marker">Its marker.</param>
/// <param name="Order">The place of the marker in the catalogue.</param>
internal sealed record NumberedFinding(string Key, int Number, Finding Finding, Marker Marker, int Order)
{
    public MarkerFamily Family => MarkerFamily.Of(Marker);

    public bool IsReported => VoiceSummary.IsReported(Finding.Voice);

    public string VoiceClass => "v-" + Names.Of(Finding.Voice);

    /// <summary>Whose words they are, for people.</summary>
    public string Whose
    {
        get
        {
            var voice = NameOf(Finding.Voice);
            if (Finding.Speaker is { } speaker) voice += $" · {OneLine(speaker)}";
            if (Finding.Target is { } target) voice += $" → {OneLine(target)}";
            return Finding.Stance is Stance.Distance or Stance.Endorse ? $"{voice} ({Names.Of(Finding.Stance.Value)})" : voice;
        }
    }

    public static string NameOf(Voice voice) => voice switch
    {
        Voice.Direct => "direct speech",
        Voice.Indirect => "reported speech",
        Voice.Headline => "headline",
        _ => "author",
    };

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
