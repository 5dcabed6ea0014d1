using System.CommandLine;
using Rhetor.Cli.Baselines;
using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Findings;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands;

/// <summary><c>rhetor baseline</c>: what is known today shall not count tomorrow.</summary>
internal static class BaselineCommand
{
    public static Command Create(CliHost host) => new("baseline", "Remember the findings of today, so that only new ones count.")
    {
        Create(host, "create", "Write a baseline; the file must not exist yet.", mayExist: false),
        Create(host, "update", "Write a baseline anew.", mayExist: true),
    };

    private static Command Create(CliHost host, string name, string description, bool mayExist)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or globs.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var output = OptionFactory.Text("--output", "The baseline.", "FILE");
        output.DefaultValueFactory = _ => "rhetor-baseline.json";
        var engine = new EngineOptions();
        var command = new Command(name, description) { paths, output };
        engine.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            RunAsync(host, result.GetValue(paths)!, result.GetValue(output)!, engine.Read(result), mayExist, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string[] paths, string output, EngineRequest request, bool mayExist, CancellationToken cancellationToken)
    {
        if (!mayExist && File.Exists(host.Resolve(output))) throw CliException.Usage($"{output}: exists already; rhetor baseline update writes it anew");
        var errors = new List<InputError>();
        var finder = new InputFinder(host, null);
        var files = finder.Find(paths);
        errors.AddRange(finder.Errors);
        using var opened = EngineFactory.Create(host, request);
        var reader = new InputReader(host, new InputSettings(), new TextConfiguration(host, request, null, opened.Engine), errors.Add);
        var documents = new List<DocumentReport>();
        await foreach (var document in opened.Engine.AnalyzeAsync(reader.ReadAsync(files, cancellationToken), cancellationToken).ConfigureAwait(false))
            documents.Add(document);

        foreach (var error in errors) host.Complain(error.ToString());
        try
        {
            using var stream = File.Create(host.Resolve(output));
            var count = BaselineFile.Write(stream, documents);
            host.Error.WriteLine(FormattableString.Invariant($"wrote {output}: {count} findings"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{output}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }

        if (opened.HasFaults) return ExitCode.Usage;
        return errors.Count > 0 ? ExitCode.Inputs : ExitCode.Done;
    }
}
