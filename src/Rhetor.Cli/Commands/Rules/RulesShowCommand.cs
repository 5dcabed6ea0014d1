using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules show</c>: a rule as it is written, to read, copy and extend.</summary>
internal static class RulesShowCommand
{
    public static Command Create(CliHost host)
    {
        var options = new RuleOptions();
        var id = new Argument<string>("ID") { Description = "The id of the rule." }.WithoutOptions();
        var command = new Command("show", """
            Show the YAML of a rule.

              rhetor rules show da.veiled-threat.military-technical
            """) { id };
        options.AddTo(command);
        command.SetAction(result => Run(host, options.Read(result), result.GetValue(id)!));
        return command;
    }

    private static int Run(CliHost host, EngineRequest request, string id)
    {
        var opened = EngineFactory.Create(host, request);
        var rules = opened.Engine.Rules;
        var rule = rules.Find(id)
            ?? throw CliException.Usage($"no rule is called '{id}'{UsageErrors.DidYouMean(id, rules.Rules.Select(r => r.Id))} (rhetor rules list names them)");
        using var output = CliHost.OpenText(host.Output);
        output.WriteLine($"# {rule.Path}:{rule.Line}");
        foreach (var line in opened.Engine.SourceOf(rule).TrimEnd().Split('\n')) output.WriteLine(line.TrimEnd('\r'));
        return opened.HasFaults ? ExitCode.Usage : ExitCode.Done;
    }
}
