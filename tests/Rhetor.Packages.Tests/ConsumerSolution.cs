using System.Text.RegularExpressions;

namespace Rhetor.Packages.Tests;

/// <summary>
/// A solution outside the repository that knows nothing but the packages: the three lines of the README, a host, and an analyzer with
/// its test as the installed tool writes them. Restored and built once.
/// </summary>
public sealed partial class ConsumerSolution : IDisposable
{
    private const string Host = """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Rhetor;

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddRhetor(o => o.Language = "da");
        builder.Services.AddHostedService<Reader>();
        await builder.Build().RunAsync();

        internal sealed class Reader(RhetorEngine engine, IHostApplicationLifetime lifetime) : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken)
            {
                var report = engine.Analyze("Rusland vil svare med militære tekniske midler.", stoppingToken);
                Console.WriteLine($"host: {report.Language} {string.Join(',', report.LabelsOf(0))}");
                lifetime.StopApplication();
                return Task.CompletedTask;
            }
        }
        """;

    private readonly PackedFeed _feed;
    private readonly Dotnet _dotnet;
    private readonly Lazy<bool> _built;

    public ConsumerSolution()
    {
        _feed = new PackedFeed();
        Folder = Path.Combine(_feed.Folder, "consumer");
        Directory.CreateDirectory(Folder);
        _dotnet = new Dotnet(Folder, _feed.Cache);
        _built = new Lazy<bool>(Build);
    }

    public string Folder { get; }

    public PackedFeed Feed => _feed;

    private string Tool => Path.Combine(_feed.Folder, "tools", "rhetor");

    /// <summary>Runs a project of the solution.</summary>
    public string Run(string project)
    {
        _ = _built.Value;
        return _dotnet.Run(Path.Combine(project, "bin", "Debug", "net10.0", project + ".dll"));
    }

    /// <summary>Publishes a project with all that nobody calls cut away, where any doubt of the trimmer is an error, and runs it.</summary>
    public string RunTrimmed(string project)
    {
        _ = _built.Value;
        _dotnet.Run(
            "publish", project, "-c", "Release", "--use-current-runtime", "--self-contained", "-o", "trimmed", "--nologo", "-v", "q", "-m:1",
            "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false", "-p:InvariantGlobalization=true");
        var (code, output, error) = _dotnet.Start(Path.Combine(Folder, "trimmed", project));
        code.Should().Be(0, error);
        return output;
    }

    /// <summary>Runs the tests of the analyzer.</summary>
    public string Test()
    {
        _ = _built.Value;
        return _dotnet.Run("test", "Shouting/tests", "--no-build", "--nologo");
    }

    /// <summary>Runs the installed tool.</summary>
    public (int Code, string Output, string Error) Rhetor(params string[] args)
    {
        _ = _built.Value;
        return _dotnet.Start(Tool, args);
    }

    public void Dispose() => _feed.Dispose();

    private bool Build()
    {
        Write("nuget.config", NuGetConfig());
        Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        WriteProject("ThreeLines", ThreeLines(), ("Rhetor", _feed.Version));
        WriteProject("HostedReader", Host, ("Rhetor", _feed.Version), ("Microsoft.Extensions.Hosting", "10.0.0"));
        _dotnet.Run("tool", "install", "Rhetor.Cli", "--version", _feed.Version, "--tool-path", Path.GetDirectoryName(Tool)!, "--configfile", "nuget.config");
        _dotnet.Start(Tool, "init", "--analyzer", "Shouting").Code.Should().Be(0);
        Write("Consumer.slnx", """
            <Solution>
              <Project Path="ThreeLines/ThreeLines.csproj" />
              <Project Path="HostedReader/HostedReader.csproj" />
              <Project Path="Shouting/src/Shouting.csproj" />
              <Project Path="Shouting/tests/Shouting.Tests.csproj" />
            </Solution>
            """);
        _dotnet.Run("build", "Consumer.slnx", "--nologo", "-v", "q", "-m:1");
        return true;
    }

    private void WriteProject(string name, string program, params (string Id, string Version)[] packages)
    {
        Write($"{name}/Program.cs", program);
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', packages.Select(p => $"""    <PackageReference Include="{p.Id}" Version="{p.Version}" />"""))}
              </ItemGroup>
            </Project>
            """);
    }

    // What the machine has already need not be fetched again; a machine that knows a Rhetor of its own must not lend it.
    private string NuGetConfig()
    {
        var lends = Directory.Exists(PackedFeed.MachineCache) && !Directory.EnumerateDirectories(PackedFeed.MachineCache, "rhetor*").Any();
        return $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{_feed.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                {(lends ? $"""<add key="machine" value="{PackedFeed.MachineCache}" />""" : "<clear />")}
              </fallbackPackageFolders>
            </configuration>
            """;
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    // The program on the front page is the program that is run.
    private static string ThreeLines() => CSharp().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups[1].Value;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex CSharp();
}
