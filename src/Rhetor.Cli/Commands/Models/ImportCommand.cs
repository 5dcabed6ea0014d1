using System.CommandLine;
using Rhetor.Cli.Commands.Training;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.MLNet;
using Rhetor.Languages;

namespace Rhetor.Cli.Commands.Models;

/// <summary><c>rhetor models import</c>: a FastTree predictor of ML.NET becomes a model folder.</summary>
internal static class ImportCommand
{
    public static Command Create(CliHost host)
    {
        var zip = new Argument<string>("ZIP") { Description = "A model that ML.NET saved, with a FastTree binary predictor over Rhetor's named features." }.WithoutOptions();
        var language = LanguageOption.Of("The language that the model reads, such as da.");
        var marker = OptionFactory.Text("--marker", "The marker that the predictor tells.", "SLUG");
        var output = OptionFactory.Text("--output", "The folder for the model.", "DIR");
        var data = DataOptions.Files("--data", "Labelled rows that the predictor has not seen: calibration and threshold are fitted on them.");
        var threshold = OptionFactory.Number("--threshold", "From which probability on a sentence bears the marker; 0 to choose it, or 0.5 without --data.", 0, 1, 0);
        var version = OptionFactory.Text("--model-version", "The version written into the model.", "TEXT");
        var rules = OptionFactory.Texts("--rules", "A folder with further rules whose hits are features.", "DIR");
        var noRules = OptionFactory.Switch("--no-rules", "The features hold no rules and no word lists.");
        var replace = OptionFactory.Switch("--replace", "Replace the model in the output folder.");
        var seed = OptionFactory.Count("--seed", "The seed of the folds that choose the calibrator.", 0, 1);
        var command = new Command("import", """
            Make a model of a FastTree binary predictor that ML.NET saved. Open only files that you trust.

              rhetor models import denial.zip --language da --marker denial --data dev.jsonl --output models/denial
            """)
        {
            zip, language, marker, output, data, threshold, version, rules, noRules, replace, seed,
        };
        command.SetAction((result, cancellationToken) =>
        {
            string Need(Option<string?> option, string what) => result.GetValue(option) is { Length: > 0 } value ? value : throw CliException.Usage($"{option.Name} is missing: {what}");
            var request = new ImportRequest(
                result.GetValue(zip)!,
                LanguageCatalog.Get(Need(language, "name the language that the model reads, such as da")).Code,
                Need(marker, "name the marker that the predictor tells, such as denial"),
                Need(output, "name the folder for the model"))
            {
                Data = DataOptions.Expand(host, result.GetValue(data)),
                Threshold = result.GetValue(threshold) is > 0 and var given ? given : null,
                Version = result.GetValue(version) ?? "1",
                RulesDirectories = result.GetValue(rules) ?? [],
                NoRules = result.GetValue(noRules),
                Replace = result.GetValue(replace),
                Seed = result.GetValue(seed),
            };
            return Task.FromResult(FastTreeSupport.Import(host, request, cancellationToken));
        });
        return command;
    }
}
