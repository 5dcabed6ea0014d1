using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>One run of <c>rhetor analyze</c>.</summary>
internal sealed class AnalyzeRun(CliHost host, AnalyzeRequest request)
{
    private readonly List<InputError> _errors = [];
    private bool _fails;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (request.Paths.Count == 0 && request.PrintConfig is null) throw CliException.Usage("nothing to analyse: name files, folders or globs, or - for standard input");

        var finder = new InputFinder(host, request.StdinName);
        var files = finder.Find(request.Paths);
        foreach (var error in finder.Errors) Report(error);

        using var opened = EngineFactory.Create(host, request.Engine);
        var engine = opened.Engine;
        var configuration = new TextConfiguration(host, request.Engine, request.Config, engine);
        if (request.PrintConfig is { } printed) return PrintConfig(configuration, printed);

        using (var reports = ReportSet.Open(host, request))
        {
            reports.Begin(engine.Info);
            var reader = new InputReader(host, request.Input, configuration, Report);
            var timings = new TimingTable();
            await foreach (var document in engine.AnalyzeAsync(reader.ReadAsync(files, cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                var shown = ReportFilter.Apply(document, request);
                _fails |= request.FailOn is { } least && shown.Findings.Any(f => f.Suppressed is null && f.Severity >= least);
                timings.Add(document);
                reports.Write(shown);
            }

            reports.End(_errors);
            if (request.Engine.Timings) timings.Show(host.Error);
        }

        if (opened.HasFaults) return ExitCode.Usage;
        if (_errors.Count > 0) return ExitCode.Inputs;
        return _fails ? ExitCode.Findings : ExitCode.Done;
    }

    private int PrintConfig(TextConfiguration configuration, string path)
    {
        using var output = CliHost.OpenText(host.Output);
        foreach (var setting in configuration.Settings(path).Where(s => s.Key.StartsWith("rhetor_", StringComparison.Ordinal)))
            output.WriteLine($"{setting.Key} = {setting.Value}  # {setting.Origin}");
        configuration.For(host.Resolve(path), path);
        return ExitCode.Done;
    }

    private void Report(InputError error)
    {
        _errors.Add(error);
        host.Complain(error.ToString());
    }
}
