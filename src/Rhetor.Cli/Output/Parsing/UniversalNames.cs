using Rhetor.Documents;

namespace Rhetor.Cli.Output.Parsing;

/// <summary>Names as Universal Dependencies and the JSON of <c>rhetor parse</c> write them.</summary>
internal static class UniversalNames
{
    /// <summary>Such as <c>PROPN</c>; null where none was computed.</summary>
    public static string? Of(PartOfSpeech pos) => pos == PartOfSpeech.None ? null : pos.ToString().ToUpperInvariant();

    /// <summary>Such as <c>necessity</c>; null without a modal.</summary>
    public static string? Of(Modality modality) => modality == Modality.None ? null : modality.ToString().ToLowerInvariant();
}
