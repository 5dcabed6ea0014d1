using System.CommandLine;
using Rhetor.Cli.Baselines;
using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Cli.Inputs.Selection;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands;

/// <summary><c>rhetor baseline</c>: what is known today shall not count tomorrow.</summary>
internal static class BaselineCommand
{
    private const string StandardName = "rhetor-baseline.json";

    public static Command Create(CliHost host) => new("baseline", "Remember the findings of today, so that only new ones count.")
    {
        Create(host, "create", """
            Write a baseline; the file must not exist yet.

              rhetor baseline create articles/
              rhetor analyze articles/ --baseline rhetor-baseline.json --fail-on warning
            """, mayExist: false),
        Create(host, "update", """
            Write a baseline anew: what is gone is forgotten, what is there is known.

              rhetor baseline update articles/
            """, mayExist: true),
        Show(host),
    };

    private static Command Show(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The baseline.", DefaultValueFactory = _ => StandardName }.WithoutOptions();
        var command = new Command("show", """
            List what a baseline knows, by text.

              rhetor baseline show
              rhetor baseline show old-baseline.json
            """) { file };
        command.SetAction(result =>
        {
            var baseline = BaselineFile.Read(host, result.GetValue(file)!, option: "");
            using var output = CliHost.OpenText(host.Output);
            foreach (var text in baseline.Findings.GroupBy(f => f.Path, StringComparer.Ordinal))
            {
                output.WriteLine(text.Key);
                foreach (var finding in text) output.WriteLine($"  {finding.Fingerprint}  {finding.Marker}  {finding.Text.ReplaceLineEndings(" ")}");
            }

            var texts = baseline.Findings.Select(f => f.Path).Distinct(StringComparer.Ordinal).Count();
            output.WriteLine(FormattableString.Invariant($"{Count(baseline.Findings.Length, "finding")} in {Count(texts, "text")}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static Command Create(CliHost host, string name, string description, bool mayExist)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or globs.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var output = OptionFactory.Text("--output", "The baseline.", "FILE");
        output.DefaultValueFactory = _ => StandardName;
        var config = OptionFactory.Text("--config", "The .editorconfig file for all texts, in place of those beside them.", "FILE");
        var encoding = OptionFactory.Text("--encoding", "The encoding of texts without a byte order mark; UTF-8 by default.", "NAME");
        var textField = new Option<string>("--text-field") { Description = "The field or column of records that holds their text.", HelpName = "NAME", DefaultValueFactory = _ => "text" };
        var engine = new EngineOptions();
        var command = new Command(name, description) { paths, output, config, encoding, textField };
        engine.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var input = new InputSettings { Encoding = TextDecoder.Require(result.GetValue(encoding)), TextField = result.GetValue(textField)! };
            return RunAsync(host, result.GetValue(paths)!, result.GetValue(output)!, EngineSettings.Apply(host, engine.Read(result), result.GetValue(config)), result.GetValue(config), input, mayExist, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string[] paths, string output, EngineRequest request, string? config, InputSettings input, bool mayExist, CancellationToken cancellationToken)
    {
        if (!mayExist && File.Exists(host.Resolve(output))) throw CliException.Usage($"{output}: exists already; rhetor baseline update writes it anew");
        var errors = new List<InputError>();
        var finder = new InputFinder(host, new InputChoice());
        var files = finder.Find(paths);
        errors.AddRange(finder.Errors);
        using var opened = EngineFactory.Create(host, request);
        var reader = new InputReader(host, input, new TextConfiguration(host, request, config, opened.Engine), errors.Add);
        var known = new List<KnownFinding>();
        await foreach (var document in opened.Engine.AnalyzeAsync(reader.ReadAsync(files, cancellationToken), cancellationToken).ConfigureAwait(false))
            known.AddRange(BaselineFile.Of(document));

        foreach (var error in errors) host.Complain(error.ToString());
        using (var stream = OutputFile.Open(host, output)) BaselineFile.Write(stream, known);
        host.Error.WriteLine($"wrote {output}: {Count(known.Count, "finding")}");
        if (opened.HasFaults) return ExitCode.Usage;
        return errors.Count > 0 ? ExitCode.Inputs : ExitCode.Done;
    }
}
