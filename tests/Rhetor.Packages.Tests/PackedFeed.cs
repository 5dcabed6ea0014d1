using System.IO.Compression;
using System.Xml.Linq;

namespace Rhetor.Packages.Tests;

/// <summary>
/// All packages, packed from what was just built into a folder of its own, with a package cache of its own beside it: nothing of
/// them gets into the cache that the machine shares.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    public PackedFeed()
    {
        Folder = Directory.CreateTempSubdirectory("rhetor-packages-").FullName;
        Feed = Path.Combine(Folder, "feed");
        Cache = Path.Combine(Folder, "cache");
        Directory.CreateDirectory(Feed);
        var project = Path.Combine(Folder, "pack.proj");
        File.WriteAllText(project, PackProject());
        new Dotnet(Folder, MachineCache).Run("msbuild", project, "-nologo", "-v:q", "-m:1");
    }

    public string Folder { get; }

    public string Feed { get; }

    public string Cache { get; }

    /// <summary>The cache that the machine shares: packages of others are taken from it, none is put there.</summary>
    public static string MachineCache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public string Version => Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Feed, "Rhetor.Core.*.nupkg").Single())["Rhetor.Core.".Length..];

    public ZipArchive Open(string package, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.{extension}"));

    public XElement Metadata(string package)
    {
        using var archive = Open(package);
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PackProject()
    {
        var projects = Repository.Packages.Select(p => $"""    <Project Include="{Path.Combine(Repository.Root, "src", p, p + ".csproj")}" />""");
        return $"""
            <Project>
              <ItemGroup>
            {string.Join('\n', projects)}
              </ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Project)" Targets="Pack" Properties="NoBuild=true;Configuration={Repository.Configuration};PackageOutputPath={Feed}" />
              </Target>
            </Project>
            """;
    }
}
