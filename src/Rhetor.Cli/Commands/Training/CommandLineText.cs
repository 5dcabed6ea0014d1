using System.CommandLine;

namespace Rhetor.Cli.Commands.Training;

/// <summary>A command line as one would type it, with the folders of files left out: it goes into files that travel.</summary>
internal static class CommandLineText
{
    public static string Of(ParseResult result) => "rhetor " + string.Join(' ', result.Tokens.Select(t => Quote(Short(t.Value))));

    private static string Short(string value) => Path.IsPathRooted(value) ? Path.GetFileName(value.TrimEnd('/')) : value;

    private static string Quote(string value) => value.Any(char.IsWhiteSpace) ? $"\"{value}\"" : value;
}
