using Rhetor.Cli.Commands;
using Rhetor.Cli.Hosting;
using Rhetor.Configuration;

namespace Rhetor.Cli.Configuration;

/// <summary>The options of each text: the command line's, then those of its .editorconfig files. What means nothing there is said once.</summary>
internal sealed class TextConfiguration
{
    private readonly CliHost _host;
    private readonly EngineRequest _request;
    private readonly ConfigurationFiles _files;
    private readonly AnalyzerOptionsReader _reader;
    private readonly Dictionary<string, AnalyzerOptions> _options = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public TextConfiguration(CliHost host, EngineRequest request, string? config, RhetorEngine engine)
    {
        _host = host;
        _request = request;
        _files = new ConfigurationFiles(host, config);
        _reader = new AnalyzerOptionsReader(engine.Rules.Markers, engine.Rules.Rules.Select(r => r.Id));
    }

    public AnalyzerOptions For(string? fullPath, string name)
    {
        var settings = _files.For(fullPath, name);
        var key = string.Join('\n', settings.Select(s => $"{s.Key}={s.Value}"));
        if (_options.TryGetValue(key, out var known)) return known;

        var warnings = new List<string>();
        var options = _reader.Read(settings, AnalyzerOptions.Default, warnings);
        foreach (var warning in warnings.Where(_said.Add)) _host.Complain($"warning: {warning}");

        // The command line goes before the file.
        if (_request.Language != AnalyzerOptions.AutomaticLanguage) options = options with { Language = _request.Language };
        _options[key] = options;
        return options;
    }

    public IEnumerable<ConfigurationSetting> Settings(string path) => _files.For(_host.Resolve(path), path);
}
