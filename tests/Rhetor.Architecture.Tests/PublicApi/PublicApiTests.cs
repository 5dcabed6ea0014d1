using System.Reflection;

namespace Rhetor.Architecture.Tests.PublicApi;

/// <summary>What others build on changes knowingly: the public API of each package is checked in. RHETOR_UPDATE_SNAPSHOTS=1 accepts what is new; read the diff.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Rhetor.Core")]
    [InlineData("Rhetor.Languages")]
    [InlineData("Rhetor.Rules")]
    [InlineData("Rhetor.Learning")]
    [InlineData("Rhetor")]
    [InlineData("Rhetor.Testing")]
    public void The_public_API_is_the_one_that_is_checked_in(string package)
    {
        var path = Path.Combine(Folder(), "Snapshots", $"{package}.txt");
        var api = ApiPrinter.Print(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("RHETOR_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, api);

        File.Exists(path).Should().BeTrue($"the snapshot {package}.txt must be checked in");
        var known = File.ReadAllLines(path);
        var now = api.TrimEnd('\n').Split('\n');
        now.Except(known, StringComparer.Ordinal).Should().BeEmpty("what is new in the public API is accepted by RHETOR_UPDATE_SNAPSHOTS=1");
        known.Except(now, StringComparer.Ordinal).Should().BeEmpty("what has gone from the public API breaks those who use it");
        now.Should().Equal(known);
    }

    [Fact]
    public void Every_package_that_others_reference_has_a_snapshot()
    {
        var packages = ProjectReferences.Projects.Keys.Except(["Rhetor.Cli", "Rhetor.Learning.MLNet", "Rhetor.RulePacker"]);

        Directory.EnumerateFiles(Path.Combine(Folder(), "Snapshots")).Select(file => Path.GetFileNameWithoutExtension(file)).Should().BeEquivalentTo(packages);
    }

    private static string Folder() => Path.Combine(ProjectReferences.Root, "tests", "Rhetor.Architecture.Tests", "PublicApi");
}
