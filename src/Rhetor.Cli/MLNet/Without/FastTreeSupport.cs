using Rhetor.Cli.Commands.Models;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Learners;

namespace Rhetor.Cli.MLNet;

/// <summary>What the tool says of ML.NET when it is built without it.</summary>
internal static class FastTreeSupport
{
    private const string HowToGetIt = "ML.NET, which this build of the tool leaves out: build it from the repository with 'dotnet build src/Rhetor.Cli -p:MLNet=true', or reference the package Rhetor.Learning.MLNet in a program";

    public static ILearner CreateLearner() => throw CliException.Usage($"--learner fasttree trains through {HowToGetIt}");

    public static int Import(CliHost host, ImportRequest request, CancellationToken cancellationToken) => throw CliException.Usage($"models import reads its file through {HowToGetIt}");
}
