using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules</c>: for those who read and write rules.</summary>
internal static class RulesCommand
{
    public static Command Create(CliHost host) => new("rules", "List, show, test, measure and start rules.")
    {
        RulesListCommand.Create(host),
        RulesShowCommand.Create(host),
        RulesTestCommand.Create(host),
        RulesStatsCommand.Create(host),
        RulesNewCommand.Create(host),
    };
}
