using Rhetor.Documents;
using Rhetor.Reporting;
using Spectre.Console;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>Says whose words something is: voice, speaker, target, and the stance where it is not neutral.</summary>
internal static class VoiceLine
{
    public static void Add(List<(string Text, Style Style)> pieces, Attribution attribution)
    {
        pieces.Add((Names.Of(attribution.Voice), Styles.Voice));
        if (attribution.Speaker is { } speaker)
        {
            pieces.Add((" · ", Styles.Dim));
            pieces.Add((OneLine(speaker), Styles.Speaker));
        }

        if (attribution.Target is { } target)
        {
            pieces.Add((" → ", Styles.Dim));
            pieces.Add((OneLine(target), Styles.Speaker));
        }

        if (attribution.Stance is Stance.Distance or Stance.Endorse)
            pieces.Add(($" ({Names.Of(attribution.Stance.Value)})", Styles.Dim));
    }

    public static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
