using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Completion;

/// <summary><c>rhetor completion</c>: what a shell needs to complete command lines, and the completions themselves.</summary>
internal static class CompletionCommand
{
    public static Command Create(CliHost host, Func<Command> root)
    {
        var command = new Command("completion", """
            Write the script that makes a shell complete commands, options and values.

              rhetor completion bash >> ~/.bashrc
              rhetor completion zsh > "${fpath[1]}/_rhetor"
              rhetor completion fish > ~/.config/fish/completions/rhetor.fish
              rhetor completion pwsh >> $PROFILE
            """);
        foreach (var (shell, script) in CompletionScripts.All)
        {
            var child = new Command(shell, $"The script for {shell}: rhetor completion {shell}");
            child.SetAction(_ => Write(host, script));
            command.Add(child);
        }

        command.Add(Suggest(host, root));
        return command;
    }

    // What the scripts call: the words that may stand at a place of a command line, a line each.
    private static Command Suggest(CliHost host, Func<Command> root)
    {
        var position = new Argument<int>("POSITION");
        var line = new Argument<string>("LINE");
        var command = new Command("suggest", "The completions at a place of a command line.") { position, line };
        command.Hidden = true;
        command.SetAction(result =>
        {
            var text = result.GetValue(line)!;
            var at = Math.Clamp(result.GetValue(position), 0, text.Length);
            using var output = CliHost.OpenText(host.Output);
            foreach (var item in root().Parse(text).GetCompletions(at).Select(c => c.Label).Distinct(StringComparer.Ordinal)) output.WriteLine(item);
            return ExitCode.Done;
        });
        return command;
    }

    private static int Write(CliHost host, string script)
    {
        using var output = CliHost.OpenText(host.Output);
        output.Write(script);
        return ExitCode.Done;
    }
}
