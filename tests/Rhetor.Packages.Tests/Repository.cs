using System.Reflection;

namespace Rhetor.Packages.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;

    /// <summary>The packages that are built wherever the repository is.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        ["Rhetor", "Rhetor.Cli", "Rhetor.Core", "Rhetor.Languages", "Rhetor.Learning", "Rhetor.Rules", "Rhetor.Testing"];

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rhetor.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Rhetor.slnx above the tests.");
        return folder;
    }
}
