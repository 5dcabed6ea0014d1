using Rhetor.Markers;
using Spectre.Console;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>The few colours of the tool. Where colours are off, Spectre.Console leaves them out.</summary>
internal static class Styles
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Path { get; } = new(decoration: Decoration.Bold);

    public static Style Dim { get; } = new(Color.Grey);

    public static Style Voice { get; } = new(Color.Blue, decoration: Decoration.Bold);

    public static Style Speaker { get; } = new(Color.Green);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Error => new Style(Color.Red),
        Severity.Warning => new Style(Color.Yellow),
        Severity.Suggestion => new Style(Color.Aqua),
        _ => Dim,
    };
}
