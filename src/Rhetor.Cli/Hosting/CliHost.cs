using System.Text;

namespace Rhetor.Cli.Hosting;

/// <summary>What the tool sees of the world: streams, terminal, environment and folder. Tests bring their own.</summary>
public sealed class CliHost
{
    private const int PlainWidth = 100;

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: data only. What fails in it ends the command in one line; a reader that has left ends it in silence.</summary>
    public required Stream Output
    {
        get;
        init => field = GuardedStream.Over(value, "standard output");
    }

    /// <summary>Standard error: progress and messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input comes from a pipe or a file.</summary>
    public bool IsInputRedirected { get; init; } = true;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The width of the terminal in columns.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>Looks up an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The clock, for progress only; no report depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether colours are wanted on standard output: on a terminal, unless <c>NO_COLOR</c> or <c>TERM=dumb</c> says otherwise.</summary>
    public bool UseColour => IsOutputTerminal && string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") != "dumb";

    /// <summary>Whether progress is shown: on a terminal that is not a build machine's.</summary>
    public bool ShowProgress => IsErrorTerminal && string.IsNullOrEmpty(Environment("CI"));

    /// <summary>The world as it is.</summary>
    public static CliHost System()
    {
        var terminal = !Console.IsOutputRedirected;
        return new CliHost
        {
            Input = Console.OpenStandardInput(),
            Output = StandardOutput.Open(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
            IsInputRedirected = Console.IsInputRedirected,
            IsOutputTerminal = terminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = WidthOf(terminal),
            Environment = global::System.Environment.GetEnvironmentVariable,
            Folder = Directory.GetCurrentDirectory(),
        };
    }

    /// <summary>A writer of UTF-8 text. Dispose it to flush; the stream stays open.</summary>
    public static StreamWriter OpenText(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    /// <summary>The full path of a path that the user named.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Writes one message to standard error.</summary>
    public void Complain(string message) => Error.WriteLine($"rhetor: {message}");

    private static int WidthOf(bool terminal)
    {
        var told = global::System.Environment.GetEnvironmentVariable("COLUMNS");
        if (int.TryParse(told, out var columns) && columns >= 40) return columns;
        if (!terminal) return PlainWidth;
        try
        {
            return Math.Max(40, Console.WindowWidth);
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }
}
