using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules test</c>: do the rules keep the laws?</summary>
internal static class RulesTestCommand
{
    public static Command Create(CliHost host)
    {
        var options = new RuleOptions();
        var ids = new Argument<string[]>("ID") { Description = "Ids of rules, or their beginnings; all without.", Arity = ArgumentArity.ZeroOrMore }.WithoutOptions();
        var neutral = OptionFactory.Text("--neutral", "A folder of neutral texts (da/*.txt, en/*.txt) in which nothing may fire.", "DIR");
        var known = OptionFactory.Text("--known", "The list of false positives that are borne with (rule,file,match,reason).", "FILE");
        var command = new Command("test", """
            Hold rules to their laws: exact spans, clean examples, needed alternatives and exceptions.

              rhetor rules test
              rhetor rules test --rules my-rules
              rhetor rules test da.denial --neutral seeds/neutral --known seeds/known-false-positives.csv
            """)
        {
            ids, neutral, known,
        };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(new RulesTestRun(host, options.Read(result), result.GetValue(ids) ?? [])
        {
            Neutral = result.GetValue(neutral),
            Known = result.GetValue(known),
        }.Run(cancellationToken)));
        return command;
    }
}
