namespace Rhetor.Cli.Hosting;

/// <summary>Ends a command with messages for the user, a line each, and an exit code.</summary>
public sealed class CliException(int exitCode, params IEnumerable<string> messages) : Exception(string.Join('\n', messages))
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The messages.</summary>
    public IReadOnlyList<string> Messages { get; } = [.. messages];

    /// <summary>Wrong usage.</summary>
    public static CliException Usage(params IEnumerable<string> messages) => new(Hosting.ExitCode.Usage, messages);
}
