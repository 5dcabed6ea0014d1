using System.Collections.Immutable;
using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Options that name several files at once.</summary>
internal static class DataOptions
{
    public static Option<string[]> Data(string description) => Files("--data", description);

    /// <summary>An option with one or more values, given once or several times.</summary>
    public static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = name == "--mask" ? "NAME" : "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The files; wrong usage where none is named.</summary>
    public static ImmutableArray<string> Require(CliHost host, string command, string option, string[]? values) =>
        values is { Length: > 0 } ? Expand(host, values) : throw CliException.Usage($"{option} is missing: name a file (rhetor {command} --help shows the usage)");

    /// <summary>The files by the names that messages shall use: as given, where the tool runs in its own folder.</summary>
    public static ImmutableArray<string> Expand(CliHost host, string[]? values)
    {
        var here = string.Equals(host.Folder, Directory.GetCurrentDirectory(), StringComparison.Ordinal);
        return [.. (values ?? []).Select(path => here ? path : host.Resolve(path))];
    }
}
