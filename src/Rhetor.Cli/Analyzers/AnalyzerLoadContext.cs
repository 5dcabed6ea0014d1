using System.Reflection;
using System.Runtime.Loader;

namespace Rhetor.Cli.Analyzers;

/// <summary>
/// Where an assembly of analyzers and what lies beside it are loaded, apart from the tool's own. What the tool itself consists of is
/// shared, so that a <c>TextAnalyzer</c> is the same type on both sides; everything else is the analyzer's own version.
/// </summary>
internal sealed class AnalyzerLoadContext(string path) : AssemblyLoadContext($"analyzer {Path.GetFileName(path)}", isCollectible: true)
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsShared(assemblyName.Name!)) return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;

    private static bool IsShared(string name) => name is "Rhetor" or "Rhetor.Core" or "Rhetor.Languages" or "Rhetor.Rules" or "Rhetor.Learning";
}
