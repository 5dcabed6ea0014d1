using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Models;

/// <summary><c>rhetor models</c>: what model files hold, and models from elsewhere.</summary>
internal static class ModelsCommand
{
    public static Command Create(CliHost host) => new("models", "Look into models, or make one of a predictor of ML.NET.") { Info(host), ImportCommand.Create(host) };

    private static Command Info(CliHost host)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of a model, or one with a subfolder a model." }.WithoutOptions();
        var command = new Command("info", """
            Show what a model holds: language, learner, rules it was trained with, features, markers and thresholds.

              rhetor models info models/mine
            """)
        {
            folder,
        };
        command.SetAction(result => ModelInfoView.Show(host, result.GetValue(folder)!));
        return command;
    }
}
