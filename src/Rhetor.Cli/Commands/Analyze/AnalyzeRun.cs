using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Findings;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>One run of <c>rhetor analyze</c>.</summary>
internal sealed class AnalyzeRun(CliHost host, AnalyzeRequest request)
{
    private readonly List<InputError> _errors = [];
    private LanguageNotes? _languages;
    private CorpusProgress? _progress;
    private bool _fails;

    private bool IsOver => request.MaxErrors is { } most && _errors.Count > most;

    // Who left markers, rules or models out does not want to hear that nothing needs their suppressions.
    private bool KnowsUnused =>
        !request.Quiet && request.Engine is { Markers.Count: 0, SkippedMarkers.Count: 0, NoModels: false } && (!request.Engine.NoRules || request.Engine.RulesDirectories.Count > 0);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (request.Paths.Count == 0 && request.PrintConfig is null) throw CliException.Usage("nothing to analyse: name files, folders or globs, or - for standard input");

        using var resumed = request.Resume ? ResumePoint.Open(host, request) : null;
        var finder = new InputFinder(host, request.Choice);
        var files = OwnOutputs.LeaveOut(host, request, finder.Find(request.Paths));
        var wanted = EngineSettings.Apply(host, request.Engine, request.Config);
        using var opened = EngineFactory.Create(host, wanted);
        var engine = opened.Engine;
        if (!request.Quiet) _languages = new LanguageNotes(wanted, engine);
        var configuration = new TextConfiguration(host, wanted, request.Config, engine);
        if (request.PrintConfig is { } printed) return PrintConfig(configuration, printed);

        foreach (var error in finder.Errors) Report(error);
        using (var reports = ReportSet.Open(host, request, resumed?.Length ?? 0))
        {
            var reader = new InputReader(host, request.Input, configuration, Report, () => IsOver);
            _progress = new CorpusProgress(host, request, InputReader.SizeOf(files), () => reader.BytesRead);
            reports.Begin(engine.Info);
            var timings = new TimingTable();
            var inputs = reader.ReadAsync(files, cancellationToken);
            if (resumed is not null) inputs = resumed.Rest(inputs, () => Resume(resumed), cancellationToken);
            try
            {
                await foreach (var document in engine.AnalyzeAsync(inputs, cancellationToken).ConfigureAwait(false))
                {
                    Write(document, reports);
                    timings.Add(document);
                }
            }
            catch (OperationCanceledException) when (request is { Quiet: false, Outputs: [{ Format: ReportFormats.JsonLines, Path: not null }] })
            {
                Say("the report ends at a whole line; --resume goes on from there");
                throw;
            }

            reports.End(_errors);
            _progress.Clear();
            if (request.Engine.Timings) timings.Show(host.Error);
        }

        if (_languages?.Rest() is { } rest) Say(rest);
        if (IsOver) Say(FormattableString.Invariant($"stopped: more than {request.MaxErrors} inputs failed (--max-errors)"));
        if (opened.HasFaults) return ExitCode.Usage;
        if (_errors.Count > 0) return ExitCode.Inputs;
        return _fails || resumed is { Fails: true } ? ExitCode.Findings : ExitCode.Done;
    }

    private void Resume(ResumePoint resumed)
    {
        if (!request.Quiet && resumed.Count > 0) Say(FormattableString.Invariant($"goes on after {resumed.Count} texts"));
        _progress?.Start();
    }

    private void Write(DocumentReport document, ReportSet reports)
    {
        var shown = ReportFilter.Apply(document, request);
        _fails |= request.FailOn is { } least && shown.Findings.Any(f => f.Suppressed is null && f.Severity >= least);
        reports.Write(shown);
        _progress!.Step();
        if (KnowsUnused)
        {
            foreach (var note in SuppressionNotes.Of(document)) Say(note);
        }

        if (_languages?.Of(document) is { } open) Say(open);
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
        Say(error.ToString());
    }

    private void Say(string message)
    {
        _progress?.Clear();
        host.Complain(message);
    }
}
