using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Languages;

namespace Rhetor.Cli.Commands.Training;

/// <summary><c>rhetor evaluate</c>: how well labelled rows are read.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CliHost host)
    {
        var data = DataOptions.Data("Labelled rows that no model was trained on.");
        var language = LanguageOption.Of("Read only the rows of this language; und reads all rows as they are, without a language.");
        var models = OptionFactory.Text("--models", "A folder with models in place of the shipped ones.", "DIR");
        var against = OptionFactory.Text("--against", "A folder with models to compare with, on the same rows.", "DIR");
        var rules = OptionFactory.Texts("--rules", "A folder with further rules, lexicons and markers.", "DIR");
        var noRules = OptionFactory.Switch("--no-rules", "Use no rules.");
        var noModels = OptionFactory.Switch("--no-models", "Use no models.");
        var format = OptionFactory.Choice("--format", "The form of the report.", ["console", "json"], "console");
        var seed = OptionFactory.Count("--seed", "The seed of the bootstrap.", 0, 1);
        var jobs = OptionFactory.Count("--jobs", "How many threads may work; 0 for one a processor.", 0, 0);
        var command = new Command("evaluate", """
            Measure rules and models on labelled rows: precision, recall, F1, average precision, calibration, confusions, worst errors.

              rhetor evaluate --data dev.jsonl
              rhetor evaluate --data dev.jsonl --models models/mine --against models/before
              rhetor evaluate --data dev.jsonl --no-models --format json
            """)
        {
            data, language, models, against, rules, noRules, noModels, format, seed, jobs,
        };
        command.SetAction((result, cancellationToken) =>
        {
            if (result.GetValue(noModels) && result.GetValue(models) is not null) throw CliException.Usage("--no-models and --models exclude each other");
            var request = new EvaluateRequest
            {
                Data = DataOptions.Require(host, "evaluate", "--data", result.GetValue(data)),
                Language = result.GetValue(language) is { } tag ? LanguageCatalog.Get(tag).Code : null,
                Models = result.GetValue(models),
                Against = result.GetValue(against),
                RulesDirectories = [.. (result.GetValue(rules) ?? []).Select(host.Resolve)],
                NoRules = result.GetValue(noRules),
                NoModels = result.GetValue(noModels),
                AsJson = result.GetValue(format) == "json",
                Seed = result.GetValue(seed),
                Jobs = result.GetValue(jobs),
            };
            return Task.FromResult(new EvaluateRun(host, request).Run(cancellationToken));
        });
        return command;
    }
}
