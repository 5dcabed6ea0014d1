using System.Collections.Immutable;
using Rhetor.Cli.Analyzers;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Languages.Grammar;

namespace Rhetor.Cli.Commands;

/// <summary>Makes the engine that a command asked for, and says what is wrong with its rules.</summary>
internal static class EngineFactory
{
    private const string AnyLanguage = "und";

    /// <summary>Creates the engine; faults of rule files go to standard error, a line each.</summary>
    /// <exception cref="CliException">The engine cannot be made as asked.</exception>
    public static OpenedEngine Create(CliHost host, EngineRequest request)
    {
        var languages = LanguagesOf(host, request);
        var options = new RhetorOptions
        {
            Language = request.Language,
            UseRules = !request.NoRules || request.RulesDirectories.Count > 0,
            UseShippedRules = !request.NoRules,
            UseModels = !request.NoModels,
            ModelsDirectory = request.ModelsDirectory is { } models ? host.Resolve(RequireFolder(host, "--models", models)) : null,
            OnWarning = message => host.Complain("warning: " + message),
            StrictRules = request.Strict,
            UseExperimentalRules = request.Experimental,
            MaxDegreeOfParallelism = request.Jobs,
            MeasureTimings = request.Timings,
            AnalyzerTimeBudget = request.AnalyzerTimeBudget,
        };
        foreach (var language in languages) options.Languages.Add(language);
        foreach (var folder in request.RulesDirectories) options.RulesDirectories.Add(Reachable(host, RequireFolder(host, "--rules", folder)));
        foreach (var marker in request.Markers) options.Markers.Add(marker);
        foreach (var marker in request.SkippedMarkers) options.SkippedMarkers.Add(marker);
        var assemblies = AnalyzerAssembly.LoadAll(host, request.Analyzers);
        foreach (var analyzer in assemblies.SelectMany(a => a.Analyzers)) options.Analyzers.Add(analyzer);
        try
        {
            var engine = RhetorEngine.Create(options);
            RequireModel(request, engine, languages);
            foreach (var fault in engine.Rules.Faults) host.Error.WriteLine(fault);
            return new OpenedEngine(engine, engine.Rules.Faults.Length > 0, assemblies);
        }
        catch (RhetorModelException exception)
        {
            throw new CliException(ExitCode.Mismatch, exception.Message.Split('\n'));
        }
        catch (RhetorConfigurationException exception)
        {
            throw CliException.Usage(exception.Message.Split('\n'));
        }
    }

    private static ImmutableArray<ILanguage> LanguagesOf(CliHost host, EngineRequest request)
    {
        if (request.LanguageModelsDirectory is not { } folder) return [];
        var full = host.Resolve(RequireFolder(host, "--language-models", folder));
        try
        {
            return FileBytes.Guard(() => LanguageCatalog.Load(full));
        }
        catch (GrammarModelException exception)
        {
            throw new CliException(ExitCode.Mismatch, exception.Message);
        }
        catch (InputException exception)
        {
            throw new CliException(ExitCode.Inputs, $"{folder}: {exception.Message}");
        }
    }

    // A model for every language reads this one too; without a model the packs and own grammars still have rules to go by.
    private static void RequireModel(EngineRequest request, RhetorEngine engine, ImmutableArray<ILanguage> languages)
    {
        if (request.ModelsDirectory is not { } folder || request.Language is AnalyzerOptions.AutomaticLanguage or AnyLanguage) return;
        string[] known = [.. LanguageCatalog.Codes, .. engine.ModelLanguages, .. languages.Select(static own => own.Code)];
        if (engine.ModelLanguages.Contains(AnyLanguage) || known.Any(code => LanguageTag.Covers(code, request.Language))) return;
        throw new CliException(ExitCode.Mismatch, $"--models {folder}: no model for '{request.Language}', only for {string.Join(", ", engine.ModelLanguages)}");
    }

    // As the user wrote it, for messages, as long as it leads to the same place for the process.
    private static string Reachable(CliHost host, string folder) =>
        string.Equals(Path.GetFullPath(folder), host.Resolve(folder), StringComparison.Ordinal) ? folder : host.Resolve(folder);

    private static string RequireFolder(CliHost host, string option, string folder)
    {
        var full = host.Resolve(folder);
        if (!Directory.Exists(full) && !File.Exists(full)) throw CliException.Usage($"{option} {folder}: no such folder");
        return folder;
    }
}
