using System.CommandLine;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands;

/// <summary><c>rhetor --version</c>: the version, and the fingerprints of the rules and models that travel with it.</summary>
internal static class VersionSwitch
{
    public static void AddTo(Command root, CliHost host)
    {
        var version = OptionFactory.Switch("--version", "Show the version and the fingerprints of rules and models.");
        root.Add(version);
        root.SetAction(result => result.GetValue(version) ? Show(host) : throw CliException.Usage(UsageErrors.Describe(result)));
    }

    private static int Show(CliHost host)
    {
        var engine = EngineFactory.Create(host, new EngineRequest()).Engine;
        using var output = CliHost.OpenText(host.Output);
        output.WriteLine($"rhetor {engine.Info.Version}");
        output.WriteLine($"rules {engine.Info.Rules} ({engine.Rules.Descriptors.Length})");
        foreach (var model in engine.Info.Models) output.WriteLine($"model {model.Language} {model.Version} {model.Fingerprint}");
        return ExitCode.Done;
    }
}
