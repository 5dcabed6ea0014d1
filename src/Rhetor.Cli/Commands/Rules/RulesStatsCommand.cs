using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Languages;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules stats</c>: how rules do on labelled sentences.</summary>
internal static class RulesStatsCommand
{
    public static Command Create(CliHost host)
    {
        var options = new RuleOptions();
        var data = OptionFactory.Texts("--data", "Labelled sentences: JSON Lines with text, lang, labels and context.", "FILE");
        data.Required = true;
        data.DefaultValueFactory = null;
        data.AllowMultipleArgumentsPerToken = true;
        var language = LanguageOption.Of("The language whose rules are measured.");
        language.Required = true;
        var format = OptionFactory.Choice("--format", "The form of the report.", ["console", "json"], "console");
        var command = new Command("stats", """
            Measure rules on labelled sentences: hits, precision, recall, overlap, conflict.

              rhetor rules stats --data seeds/labelled/da.jsonl --language da
            """)
        {
            data, language, format,
        };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            host, options.Read(result), result.GetValue(data) ?? [], result.GetValue(language)!, result.GetValue(format) == "json", cancellationToken)));
        return command;
    }

    private static int Run(CliHost host, EngineRequest request, string[] data, string language, bool json, CancellationToken cancellationToken)
    {
        language = LanguageCatalog.Get(language).Code;
        var opened = EngineFactory.Create(host, request);
        var rows = data.SelectMany(file => LabelledLines.Read(host, file, language, opened.Engine.Rules.Markers)).ToList();
        if (rows.Count == 0) throw CliException.Usage($"no sentence in '{language}' in {string.Join(", ", data)}");
        var statistics = RuleStatistics.Measure(opened.Engine.Rules, LanguageCatalog.Get(language), rows, cancellationToken);
        if (json) RuleStatsReport.WriteJson(host.Output, statistics);
        else RuleStatsReport.Show(host, statistics);
        return opened.HasFaults ? ExitCode.Usage : ExitCode.Done;
    }
}
