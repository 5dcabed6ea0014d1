namespace Rhetor.Cli.Hosting;

/// <summary>What the tool tells the shell.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>There are findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, configuration or rule file.</summary>
    public const int Usage = 2;

    /// <summary>Some inputs failed; the others are reported.</summary>
    public const int Inputs = 3;

    /// <summary>A model or a rule set does not fit.</summary>
    public const int Mismatch = 4;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
