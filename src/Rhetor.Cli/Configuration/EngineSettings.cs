using Rhetor.Cli.Commands;
using Rhetor.Cli.Hosting;
using Rhetor.Configuration;

namespace Rhetor.Cli.Configuration;

/// <summary>
/// What .editorconfig says of a whole run: <c>rhetor_rules</c> and <c>rhetor_models</c>, folders from where the file lies. They hold for texts in
/// the folder that the tool is called in; the command line goes before them.
/// </summary>
internal static class EngineSettings
{
    /// <summary>The request with the folders that the configuration names.</summary>
    /// <exception cref="CliException">A folder is not there.</exception>
    public static EngineRequest Apply(CliHost host, EngineRequest request, string? config)
    {
        var settings = new ConfigurationFiles(host, config).For(host.Resolve("text.txt"), "text.txt");
        foreach (var setting in settings)
        {
            if (setting.Key == AnalyzerOptionsReader.RulesKey && request.RulesDirectories.Count == 0)
                request = request with { RulesDirectories = [.. setting.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(f => FolderOf(setting, f))] };
            else if (setting.Key == AnalyzerOptionsReader.ModelsKey && request is { ModelsDirectory: null, NoModels: false })
                request = request with { ModelsDirectory = FolderOf(setting, setting.Value) };
        }

        return request;
    }

    private static string FolderOf(ConfigurationSetting setting, string folder)
    {
        var full = Path.GetFullPath(folder, Path.GetDirectoryName(setting.Path)!);
        return Directory.Exists(full) ? full : throw CliException.Usage($"{setting.Origin}: {setting.Key} names {folder}, and there is no such folder");
    }
}
