using System.CommandLine;

namespace Rhetor.Cli.Commands;

/// <summary>The options that choose languages, rules and models: the same for every command that analyses.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string> _language = LanguageOption.OfTexts("The language of the texts: auto, da, en, or the tag of any other, such as uk or pt-BR.");
    private readonly Option<string[]> _markers = OptionFactory.Words("--marker", "Only these markers, by slug or id.", "MARKER");
    private readonly Option<string[]> _skip = OptionFactory.Words("--skip", "Not these markers.", "MARKER");
    private readonly Option<string[]> _rules = OptionFactory.Texts("--rules", "A folder with further rules, lexicons and markers.", "DIR");
    private readonly Option<string?> _models = OptionFactory.Text("--models", "A folder with models in place of the shipped ones.", "DIR");
    private readonly Option<string?> _languageModels = OptionFactory.LanguageModels();
    private readonly Option<bool> _noRules = OptionFactory.Switch("--no-rules", "Use no shipped rules; with --rules, only those of the folder.");
    private readonly Option<bool> _noModels = OptionFactory.Switch("--no-models", "Use no models.");
    private readonly Option<bool> _strict = OptionFactory.Switch("--strict", "Refuse to run when any rule file has a fault.");
    private readonly Option<bool> _experimental = OptionFactory.Switch("--experimental", "Use experimental rules too.");

    private readonly Option<string[]> _analyzers = OptionFactory.Texts("--analyzer", "An assembly with analyzers of your own.", "DLL");
    private readonly Option<double> _analyzerTimeout = OptionFactory.Number("--analyzer-timeout", "Seconds that an analyzer of your own may take for a text.", 0.001, 3600, 10);

    public void AddTo(Command command)
    {
        command.Add(_language);
        command.Add(_markers);
        command.Add(_skip);
        command.Add(_rules);
        command.Add(_models);
        command.Add(_languageModels);
        command.Add(_noRules);
        command.Add(_noModels);
        command.Add(_strict);
        command.Add(_experimental);
        command.Add(_analyzers);
        command.Add(_analyzerTimeout);
    }

    public EngineRequest Read(ParseResult result) => new()
    {
        Language = result.GetValue(_language) ?? "auto",
        Markers = result.GetValue(_markers) ?? [],
        SkippedMarkers = result.GetValue(_skip) ?? [],
        RulesDirectories = result.GetValue(_rules) ?? [],
        ModelsDirectory = result.GetValue(_models),
        LanguageModelsDirectory = result.GetValue(_languageModels),
        NoRules = result.GetValue(_noRules),
        NoModels = result.GetValue(_noModels),
        Strict = result.GetValue(_strict),
        Experimental = result.GetValue(_experimental),
        Analyzers = result.GetValue(_analyzers) ?? [],
        AnalyzerTimeBudget = TimeSpan.FromSeconds(result.GetValue(_analyzerTimeout)),
    };
}
