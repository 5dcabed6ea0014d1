using System.CommandLine;
using Rhetor.Cli.Commands;
using Rhetor.Cli.Commands.Analyze;
using Rhetor.Cli.Commands.Compare;
using Rhetor.Cli.Commands.Completion;
using Rhetor.Cli.Commands.Init;
using Rhetor.Cli.Commands.Models;
using Rhetor.Cli.Commands.Rules;
using Rhetor.Cli.Commands.Timeline;
using Rhetor.Cli.Commands.Labels;
using Rhetor.Cli.Commands.Training;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli;

/// <summary>The one door of the tool: what <c>rhetor</c> does with its arguments.</summary>
public static class RhetorCommand
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="host">The world it runs in.</param>
    /// <param name="cancellationToken">Interrupts it, as Ctrl+C does.</param>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            var result = CreateRoot(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Action is null || (result.Errors.Count > 0 && !AsksForHelp(result)))
                throw CliException.Usage(UsageErrors.Describe(result));

            using var output = CliHost.OpenText(host.Output);
            var configuration = new InvocationConfiguration { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (CliException exception)
        {
            foreach (var message in exception.Messages) host.Complain(message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            host.Complain("interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            host.Complain($"internal error, please report it: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Inputs;
        }
    }

    private static Command CreateRoot(CliHost host)
    {
        // No RootCommand: it would call itself after the assembly.
        var root = new Command("rhetor", "Marks rhetorical markers in Danish and English news text, sentence by sentence, with voice, speaker, score and reasons.")
        {
            HelpPage.Option(host),
            AnalyzeCommand.Create(host),
            ParseCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
            BaselineCommand.Create(host),
            CompareCommand.Create(host),
            TimelineCommand.Create(host),
            TrainCommand.Create(host),
            EvaluateCommand.Create(host),
            LabelsCommand.Create(host),
            LanguageCommand.Create(host),
            ModelsCommand.Create(host),
            InitCommand.Create(host),
            CompletionCommand.Create(host, () => CreateRoot(host)),
        };
        VersionSwitch.AddTo(root, host);
        return root;
    }

    private static bool AsksForHelp(ParseResult result) => result.Action is HelpPage;
}
