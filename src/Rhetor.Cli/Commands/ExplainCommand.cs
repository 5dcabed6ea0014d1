using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Output.Terminal;

namespace Rhetor.Cli.Commands;

/// <summary><c>rhetor explain</c>: what a marker or a rule means.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliHost host)
    {
        var engineOptions = new RuleOptions();
        var name = new Argument<string>("RULE|MARKER") { Description = "The id or slug of a marker, or the id of a rule." }.WithoutOptions();
        var command = new Command("explain", """
            Tell what a marker or a rule means, with examples, and how to silence it.

              rhetor explain RH1203
              rhetor explain veiled-threat
              rhetor explain da.veiled-threat.military-technical
            """)
        {
            name,
        };
        engineOptions.AddTo(command);
        command.SetAction(result => Explain(host, result.GetValue(name)!, engineOptions.Read(result)));
        return command;
    }

    private static int Explain(CliHost host, string name, EngineRequest request)
    {
        var opened = EngineFactory.Create(host, request);
        var rules = opened.Engine.Rules;
        using var page = new Page(host, host.Output, isOutput: true);
        if (rules.Markers.Find(name) is { } marker)
        {
            MarkerPage.Show(page, marker, rules);
        }
        else if (rules.Find(name) is { } rule)
        {
            RulePage.Show(page, rule, rules);
        }
        else if (FailurePage.Find(name) is { } kind)
        {
            FailurePage.Show(page, kind);
        }
        else
        {
            var known = rules.Markers.Markers.SelectMany(m => new[] { m.Slug, m.Id }).Concat(rules.Rules.Select(r => r.Id));
            throw CliException.Usage($"no marker and no rule is called '{name}'{UsageErrors.DidYouMean(name, known)} (rhetor rules list names them)");
        }

        return opened.HasFaults ? ExitCode.Usage : ExitCode.Done;
    }
}
