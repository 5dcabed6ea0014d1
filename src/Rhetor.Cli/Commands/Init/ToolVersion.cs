using System.Reflection;

namespace Rhetor.Cli.Commands.Init;

/// <summary>The version of the tool, which is that of all packages of Rhetor.</summary>
internal static class ToolVersion
{
    /// <summary>Such as <c>0.1.0</c>, without the commit.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
