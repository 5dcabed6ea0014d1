using Rhetor.Cli.Commands.Models;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.Learners;
using Rhetor.Learning.MLNet;

namespace Rhetor.Cli.MLNet;

/// <summary>What the tool does with ML.NET when it is built with it.</summary>
internal static class FastTreeSupport
{
    public static ILearner CreateLearner() => new FastTreeLearner();

    public static int Import(CliHost host, ImportRequest request, CancellationToken cancellationToken) => new ImportRun(host, request).Run(cancellationToken);
}
