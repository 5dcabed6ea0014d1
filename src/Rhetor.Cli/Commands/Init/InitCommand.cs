using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Init;

/// <summary><c>rhetor init</c>: something to start from.</summary>
internal static class InitCommand
{
    public static Command Create(CliHost host)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the files shall lie.", DefaultValueFactory = _ => "." }.WithoutOptions();
        var analyzer = OptionFactory.Text("--analyzer", "Write a folder with an analyzer of that name and its test, and nothing else.", "NAME");
        var command = new Command("init", """
            Write a commented .editorconfig, an ignore file and a rules folder to start from; nothing is overwritten.

              rhetor init
              rhetor init articles/
              rhetor init --analyzer Shouting
            """)
        {
            folder,
            analyzer,
        };
        command.SetAction(result => result.GetValue(analyzer) is { } name ? AnalyzerProject.Write(host, name) : StarterRun.Write(host, result.GetValue(folder)!));
        return command;
    }
}
