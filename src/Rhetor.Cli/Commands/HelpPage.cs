using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands;

/// <summary>The help of a command: its own examples in full, of the commands below it one line each, as wide as the terminal.</summary>
internal sealed class HelpPage(CliHost host, HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>The option that asks for it.</summary>
    public static HelpOption Option(CliHost host)
    {
        var option = new HelpOption { Recursive = true };
        option.Action = new HelpPage(host, (HelpAction)option.Action!);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        // The commands are made anew for each run, so that nothing else sees what is cut here.
        foreach (var command in parseResult.CommandResult.Command.Subcommands)
            command.Description = command.Description?.Split('\n')[0].TrimEnd();
        help.MaxWidth = Math.Max(host.Width, host.IsOutputTerminal ? 60 : 120);
        return help.Invoke(parseResult);
    }
}
