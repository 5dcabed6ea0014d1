using System.Xml.Linq;

namespace Rhetor.Architecture.Tests;

/// <summary>What the project files of <c>src/</c> say of each other.</summary>
internal static class ProjectReferences
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyDictionary<string, string[]> Projects { get; } = Read("ProjectReference", Path.GetFileNameWithoutExtension, always: true);

    /// <summary>What a project refers to only when it is asked for.</summary>
    public static IReadOnlyDictionary<string, string[]> OptionalProjects { get; } = Read("ProjectReference", Path.GetFileNameWithoutExtension, always: false);

    public static IReadOnlyDictionary<string, string[]> Packages { get; } = Read("PackageReference", name => name, always: true);

    private static Dictionary<string, string[]> Read(string element, Func<string, string?> name, bool always) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => XDocument.Load(file).Descendants(element)
                .Where(e => e.Parent!.Attribute("Condition") is null == always)
                .Where(e => (string?)e.Attribute("ReferenceOutputAssembly") != "false") // A tool that the build runs is no arrow.
                .Select(e => name(((string)e.Attribute("Include")!).Replace('\\', '/'))!)
                .Order(StringComparer.Ordinal)
                .ToArray(),
            StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rhetor.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Rhetor.slnx above the tests.");
        return folder;
    }
}
