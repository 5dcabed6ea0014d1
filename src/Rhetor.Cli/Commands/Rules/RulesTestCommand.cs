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
        var watch = new Option<bool>("--watch") { Description = "Test again whenever a file of --rules changes, until Ctrl+C." };
        var command = new Command("test", """
            Hold rules to their laws: exact spans, clean examples, needed alternatives and exceptions.

              rhetor rules test
              rhetor rules test --rules my-rules
              rhetor rules test --rules my-rules --watch
              rhetor rules test da.denial --neutral seeds/neutral --known seeds/known-false-positives.csv
            """)
        {
            ids, neutral, known, watch,
        };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var request = options.Read(result);
            var run = new RulesTestRun(host, request, result.GetValue(ids) ?? [])
            {
                Neutral = result.GetValue(neutral),
                Known = result.GetValue(known),
            };
            if (!result.GetValue(watch)) return Task.FromResult(run.Run(cancellationToken));
            string?[] others = request.RulesDirectories.Count == 0 ? [] : [run.Neutral, run.Known];
            return new RulesTestWatch(host, [.. request.RulesDirectories, .. others.OfType<string>()], run.Run).RunAsync(cancellationToken);
        });
        return command;
    }
}
