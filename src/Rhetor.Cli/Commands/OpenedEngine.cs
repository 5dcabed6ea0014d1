using Rhetor.Cli.Analyzers;

namespace Rhetor.Cli.Commands;

/// <summary>An engine, whether its rule files have faults, and the assemblies of its analyzers, which go when it is disposed.</summary>
internal sealed record OpenedEngine(RhetorEngine Engine, bool HasFaults, IReadOnlyList<AnalyzerAssembly> Assemblies) : IDisposable
{
    public void Dispose()
    {
        foreach (var assembly in Assemblies) assembly.Dispose();
    }
}
