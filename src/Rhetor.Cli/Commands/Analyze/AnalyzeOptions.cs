using System.CommandLine;
using Rhetor.Cli.Baselines;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Cli.Inputs.Selection;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>The options of <c>rhetor analyze</c>, and the request that they make.</summary>
internal sealed class AnalyzeOptions
{
    private static readonly string[] SeverityNames = ["silent", "suggestion", "warning", "error"];
    private static readonly string[] VoiceNames = ["author", "direct", "indirect", "headline"];

    private readonly Argument<string[]> _paths = new Argument<string[]>("PATH")
    {
        Description = $"Files, folders ({InputKinds.Endings}), globs, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    }.WithoutOptions();

    private readonly EngineOptions _engine = new();
    private readonly Option<string[]> _format = new("--format")
    {
        Description = $"The report: {string.Join(", ", ReportFormats.All)}. Several at once as FORMAT=FILE.",
        HelpName = "FORMAT[=FILE]",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _output = OptionFactory.Text("--output", "The file for the report, in place of standard output.", "FILE");
    private readonly Option<string[]> _voice = OptionFactory.Choices("--voice", "Only findings in these voices.", VoiceNames);
    private readonly Option<double> _minScore = OptionFactory.Number("--min-score", "Only findings at least this sure.", 0, 1, 0);
    private readonly Option<string> _minSeverity = OptionFactory.Choice("--min-severity", "Only findings at least this loud.", SeverityNames);
    private readonly Option<string> _failOn = OptionFactory.Choice("--fail-on", "Exit with 1 when a finding is at least this loud.", SeverityNames);
    private readonly Option<string> _offsets = OptionFactory.Choice("--offsets", "How offsets and columns are counted.", ["utf16", "codepoints"], "utf16");
    private readonly Option<string> _unit = OptionFactory.Choice("--unit", "What a text is: a document, or one sentence a line or record.", ["document", "sentence"], "document");
    private readonly Option<string> _textField = new("--text-field") { Description = "The field or column of records that holds their text.", HelpName = "NAME", DefaultValueFactory = _ => "text" };
    private readonly Option<string[]> _meta = OptionFactory.Words("--meta", "Fields or columns of records that are handed through.", "NAME");
    private readonly Option<string?> _baseline = OptionFactory.Text("--baseline", "Findings that were known before: rhetor baseline create makes such a file.", "FILE");
    private readonly Option<string?> _encoding = OptionFactory.Text("--encoding", "The encoding of texts without a byte order mark; UTF-8 by default.", "NAME");
    private readonly Option<string?> _stdinName = OptionFactory.Text("--stdin-filename", "What standard input is called in reports; its ending says how it is read.", "NAME");
    private readonly Option<string?> _config = OptionFactory.Text("--config", "The .editorconfig file for all texts, in place of those beside them.", "FILE");
    private readonly Option<string?> _printConfig = OptionFactory.Text("--print-config", "Show the settings that hold for this file, and stop.", "FILE");
    private readonly Option<string?> _since = OptionFactory.Text("--since", "Only files that changed since this commit, branch or tag, or that git does not know yet.", "GIT-REF");
    private readonly Option<bool> _noIgnore = OptionFactory.Switch("--no-ignore", "Read what .rhetorignore files leave out, too.");
    private readonly Option<bool> _resume = OptionFactory.Switch("--resume", "Go on where an interrupted run with --format jsonl=FILE ended.");
    private readonly Option<int?> _maxErrors = OptionFactory.OptionalCount("--max-errors", "Stop when more inputs than this failed; by default none stops the run.", 0);
    private readonly Option<int> _jobs = OptionFactory.Count("--jobs", "How many texts are analysed at once; 0 means one a processor.", 0, 0);
    private readonly Option<bool> _timings = OptionFactory.Switch("--timings", "Show the time that each analyzer took, on standard error.");
    private readonly Option<bool> _quiet = OptionFactory.Switch("--quiet", "No summary, no progress.");

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_format);
        command.Add(_output);
        _engine.AddTo(command);
        command.Add(_voice);
        command.Add(_minScore);
        command.Add(_minSeverity);
        command.Add(_failOn);
        command.Add(_offsets);
        command.Add(_unit);
        command.Add(_textField);
        command.Add(_meta);
        command.Add(_baseline);
        command.Add(_encoding);
        command.Add(_stdinName);
        command.Add(_since);
        command.Add(_noIgnore);
        command.Add(_config);
        command.Add(_printConfig);
        command.Add(_resume);
        command.Add(_maxErrors);
        command.Add(_jobs);
        command.Add(_timings);
        command.Add(_quiet);
    }

    public AnalyzeRequest Read(CliHost host, ParseResult result) => new()
    {
        Paths = result.GetValue(_paths) ?? [],
        Outputs = ReadOutputs(result.GetValue(_format) ?? [], result.GetValue(_output)),
        Engine = _engine.Read(result) with { Jobs = result.GetValue(_jobs), Timings = result.GetValue(_timings) },
        Voices = [.. (result.GetValue(_voice) ?? []).Select(name => (Voice)Array.IndexOf(VoiceNames, name))],
        MinScore = result.GetValue(_minScore),
        MinSeverity = ReadSeverity(result.GetValue(_minSeverity)),
        FailOn = ReadSeverity(result.GetValue(_failOn)),
        Offsets = result.GetValue(_offsets) == "codepoints" ? OffsetUnit.Codepoints : OffsetUnit.Utf16,
        Input = new InputSettings
        {
            Encoding = TextDecoder.Require(result.GetValue(_encoding)),
            TextField = result.GetValue(_textField)!,
            MetaFields = result.GetValue(_meta) ?? [],
            BySentence = result.GetValue(_unit) == "sentence",
            Baseline = result.GetValue(_baseline) is { } baseline ? BaselineFile.Read(host, baseline) : BaselineFile.Empty,
        },
        Config = result.GetValue(_config),
        PrintConfig = result.GetValue(_printConfig),
        Choice = new InputChoice(result.GetValue(_stdinName), result.GetValue(_since), !result.GetValue(_noIgnore)),
        Resume = result.GetValue(_resume),
        MaxErrors = result.GetValue(_maxErrors),
        Quiet = result.GetValue(_quiet),
    };

    private static List<OutputTarget> ReadOutputs(string[] formats, string? output)
    {
        var targets = new List<OutputTarget>();
        foreach (var format in formats)
        {
            var parts = format.Split('=', 2);
            if (!ReportFormats.All.Contains(parts[0], StringComparer.Ordinal))
            {
                throw CliException.Usage(
                    $"--format got '{parts[0]}': expected {string.Join(", ", ReportFormats.All)}{UsageErrors.DidYouMean(parts[0], ReportFormats.All)}");
            }

            if (parts is [_, ""]) throw CliException.Usage($"--format {format} names no file: expected {parts[0]}=FILE");
            targets.Add(new OutputTarget(parts[0], parts.Length == 2 ? parts[1] : null));
        }

        if (targets.Count == 0) targets.Add(new OutputTarget(ReportFormats.Console, null));
        if (output is not null)
        {
            var at = targets.FindIndex(t => t.Path is null);
            if (at < 0) throw CliException.Usage("--output has no report to take: every --format names its own file");
            targets[at] = targets[at] with { Path = output };
        }

        if (targets.Count(t => t.Path is null) > 1)
            throw CliException.Usage("two reports cannot share standard output: give --format FORMAT=FILE for all but one");
        return targets;
    }

    private static Severity? ReadSeverity(string? name) => name is null ? null : Names.ParseSeverity(name);
}
