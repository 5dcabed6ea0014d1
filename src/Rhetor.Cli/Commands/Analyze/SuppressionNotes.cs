using Rhetor.Findings;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>Says which suppressions meant nothing: they can go.</summary>
internal static class SuppressionNotes
{
    /// <summary>A line for each suppression that no finding needed.</summary>
    public static IEnumerable<string> Of(DocumentReport document)
    {
        foreach (var range in document.UnusedSuppressions)
        {
            var place = range.Place ?? FormattableString.Invariant($"{document.Path}:{document.Source.Lines.IndexOf(range.Origin.Start) + 1}");
            var what = range.Fingerprint ?? (range.Names.IsEmpty ? "all markers" : string.Join(", ", range.Names));
            yield return $"warning: {place}: nothing here needs this suppression of {what}";
        }
    }
}
