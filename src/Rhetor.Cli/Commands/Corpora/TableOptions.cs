using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Corpora;

/// <summary>The options of the commands that make tables out of reports.</summary>
internal sealed class TableOptions
{
    private readonly Option<string> _format = OptionFactory.Choice("--format", "How it is shown.", ["console", "csv", "json", "html"], "console");
    private readonly Option<string?> _output = OptionFactory.Text("--output", "The file for it, in place of standard output.", "FILE");
    private readonly Option<string[]> _markers = OptionFactory.Words("--marker", "Only these markers, by slug or id.", "MARKER");

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
        command.Add(_markers);
    }

    public string Format(ParseResult result) => result.GetValue(_format)!;

    public IReadOnlyList<string> Markers(ParseResult result) => result.GetValue(_markers) ?? [];

    /// <summary>Opens what the table is written to, and hands it over.</summary>
    /// <exception cref="CliException">The file cannot be written.</exception>
    public void Write(CliHost host, ParseResult result, Action<Stream, bool> write)
    {
        if (result.GetValue(_output) is not { } path)
        {
            write(host.Output, true);
            return;
        }

        using var file = OutputFile.Open(host, path);
        write(file, false);
    }
}
