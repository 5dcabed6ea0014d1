using System.CommandLine;
using Rhetor.Cli.Commands.Training;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Labels;

/// <summary><c>rhetor labels</c>: looks after labelled data.</summary>
internal static class LabelsCommand
{
    public static Command Create(CliHost host) => new("labels", "Check, split and count labelled rows, take them to other tools and back, and choose what to label next.")
    {
        Check(host), Split(host), Stats(host), LabelsExchangeCommands.Import(host), LabelsExchangeCommands.Export(host), LabelsExchangeCommands.Suggest(host),
    };

    private static Command Check(CliHost host)
    {
        var source = new LabelSourceOptions();
        var against = DataOptions.Files("--against", "The other side of a split: no group may stand on both sides.");
        var command = new Command("check", """
            Find the faults of labelled rows: broken lines, unknown markers, ids given twice, one text with different labels.

              rhetor labels check train.jsonl dev.jsonl
              rhetor labels check train.jsonl --against dev.jsonl
            """) { against };
        source.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            Task.FromResult(LabelsRun.Check(host, source.Read(host, result, cancellationToken), source.Read(host, result, DataOptions.Expand(host, result.GetValue(against)), cancellationToken))));
        return command;
    }

    private static Command Split(CliHost host)
    {
        var source = new LabelSourceOptions();
        var output = OptionFactory.Text("--output", "The folder for train.jsonl, dev.jsonl and test.jsonl.", "DIR");
        var dev = OptionFactory.Count("--dev", "The part for dev, in percent.", 0, 20);
        var test = OptionFactory.Count("--test", "The part for test, in percent.", 0, 0);
        var seed = OptionFactory.Count("--seed", "The seed of the split.", 0, 1);
        var command = new Command("split", """
            Part labelled rows by group, each label spread evenly.

              rhetor labels split all.jsonl --output parts --dev 10 --test 10
            """) { output, dev, test, seed };
        source.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var folder = result.GetValue(output) ?? throw CliException.Usage("--output is missing: name the folder for the parts");
            var shares = (Dev: result.GetValue(dev), Test: result.GetValue(test));
            if (shares.Dev + shares.Test is 0 or > 90) throw CliException.Usage("--dev and --test together: expected 1 to 90 percent");
            return Task.FromResult(LabelsRun.Split(host, source.Read(host, result, cancellationToken), host.Resolve(folder), shares.Dev, shares.Test, result.GetValue(seed)));
        });
        return command;
    }

    private static Command Stats(CliHost host)
    {
        var source = new LabelSourceOptions();
        var command = new Command("stats", """
            Count labelled rows by marker, voice, source and language.

              rhetor labels stats train.jsonl
            """);
        source.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(LabelsRun.Stats(host, source.Read(host, result, cancellationToken))));
        return command;
    }
}
