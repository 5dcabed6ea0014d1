using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Init;

/// <summary><c>rhetor init</c>: something to start from.</summary>
internal static class InitCommand
{
    public static Command Create(CliHost host)
    {
        var analyzer = OptionFactory.Text("--analyzer", "Write a folder with an analyzer of that name and its test.", "NAME");
        var command = new Command("init", "Write something to start from.") { analyzer };
        command.SetAction(result => result.GetValue(analyzer) is { } name
            ? AnalyzerProject.Write(host, name)
            : throw CliException.Usage("nothing to write: expected --analyzer NAME"));
        return command;
    }
}
