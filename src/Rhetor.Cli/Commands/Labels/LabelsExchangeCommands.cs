using System.CommandLine;
using Rhetor.Cli.Commands.Labels.Exchange;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels;

/// <summary><c>rhetor labels export</c>, <c>import</c> and <c>suggest</c>: labelled rows to other tools and back, and which sentences to label next.</summary>
internal static class LabelsExchangeCommands
{
    public static Command Export(CliHost host)
    {
        var source = new LabelSourceOptions();
        var to = OptionFactory.Choice("--to", "The tool that shall read them.", ExchangeFormats.Names);
        var output = OptionFactory.Text("--output", "The file to write; for brat, a folder.", "PATH");
        var command = new Command("export", """
            Write labelled rows for an annotation tool or a spreadsheet.

              rhetor labels export rows.jsonl --to doccano --output doccano.jsonl
              rhetor labels export rows.jsonl --to label-studio --output tasks.json
            """) { to, output };
        source.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var format = ExchangeFormats.Get(Required(result.GetValue(to), "--to is missing: name the tool"));
            var path = Required(result.GetValue(output), "--output is missing: name the file to write");
            var dataset = source.Read(host, result, cancellationToken);
            foreach (var fault in dataset.Faults) host.Error.WriteLine(fault);
            if (dataset.Sentences.IsEmpty) throw new CliException(ExitCode.Inputs, "no labelled row was read");
            format.Write(host, path, dataset.Sentences, source.Markers(host, result, dataset));
            host.Complain(FormattableString.Invariant($"{dataset.Sentences.Length} rows in {path}"));
            return Task.FromResult(dataset.HasErrors ? ExitCode.Inputs : ExitCode.Done);
        });
        return command;
    }

    public static Command Import(CliHost host)
    {
        var source = new LabelSourceOptions("What the other tool wrote.");
        var from = OptionFactory.Choice("--from", "The tool that wrote them.", ExchangeFormats.Names);
        var output = OptionFactory.Text("--output", "The file to write, as JSON Lines.", "FILE");
        var command = new Command("import", """
            Read labelled rows from an annotation tool or a spreadsheet.

              rhetor labels import annotated.jsonl --from doccano --output rows.jsonl
              rhetor labels import project.json --from label-studio --output rows.jsonl
            """) { from, output };
        source.AddTo(command);
        command.SetAction((result, _) =>
        {
            var format = ExchangeFormats.Get(Required(result.GetValue(from), "--from is missing: name the tool"));
            var path = Required(result.GetValue(output), "--output is missing: name the file to write");
            var dataset = source.Files(result).Select(file => format.Read(host, file, source.Vocabulary(host, result))).Aggregate(LabelledDataset.Empty, (all, next) => all.Concat(next));
            foreach (var fault in dataset.Faults) host.Error.WriteLine(fault);
            if (dataset.Sentences.IsEmpty) throw new CliException(ExitCode.Inputs, "no labelled row was read");
            LabelledJsonLines.Write(host, path, dataset.Sentences);
            host.Complain(FormattableString.Invariant($"{dataset.Sentences.Length} rows in {path}"));
            return Task.FromResult(dataset.HasErrors ? ExitCode.Inputs : ExitCode.Done);
        });
        return command;
    }

    public static Command Suggest(CliHost host)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Texts without labels: files, folders or globs.", Arity = ArgumentArity.ZeroOrMore }.WithoutOptions();
        var engine = new EngineOptions();
        var count = OptionFactory.Count("--count", "How many sentences.", 1, 100);
        var seed = OptionFactory.Count("--seed", "The seed of the part that is drawn at random.", 0, 1);
        var field = OptionFactory.Text("--text-field", "The field or column of a record that holds its text.", "NAME");
        var output = OptionFactory.Text("--output", "The file to write, as JSON Lines.", "FILE");
        var command = new Command("suggest", """
            Choose the sentences whose labels would teach most: those in doubt, and a tenth at random.

              rhetor labels suggest articles/ --count 200 --output to-label.jsonl
            """) { paths, count, seed, field, output };
        engine.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            if (result.GetValue(paths) is not { Length: > 0 } named) throw CliException.Usage("no text is named: name files, folders or globs");
            var path = Required(result.GetValue(output), "--output is missing: name the file to write");
            var run = new SuggestRun(host, engine.Read(result), result.GetValue(field) ?? "text", result.GetValue(count), result.GetValue(seed));
            return run.RunAsync(named, path, cancellationToken);
        });
        return command;
    }

    private static string Required(string? value, string message) => value ?? throw CliException.Usage(message);
}
