using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Rhetor.Packages.Tests;

[Collection(nameof(PackageCollection))]
public sealed class PackageTests(ConsumerSolution solution)
{
    public static TheoryData<string> Libraries => new(Repository.Packages.Where(p => p != "Rhetor.Cli"));

    public static TheoryData<string> All => new(Repository.Packages);

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is(string package)
    {
        using var archive = solution.Feed.Open(package);
        var metadata = solution.Feed.Metadata(package);
        var names = archive.Entries.Select(e => e.FullName).ToList();

        names.Should().Contain(["README.md", "icon.png", "LICENSE"]);
        Value(metadata, "readme").Should().Be("README.md");
        Value(metadata, "icon").Should().Be("icon.png");
        Value(metadata, "license").Should().Be(package is "Rhetor.Languages" or "Rhetor.Cli" ? "MIT AND CC-BY-SA-4.0" : "MIT");
        Value(metadata, "title").Should().NotBeNullOrEmpty();
        Value(metadata, "description").Should().NotBeNullOrEmpty().And.EndWith(".");
        Value(metadata, "tags").Should().Contain("rhetoric");
        Read(archive, "README.md").Should().StartWith("# ");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_brings_its_documentation_and_its_symbols(string package)
    {
        using var archive = solution.Feed.Open(package);
        using var symbols = solution.Feed.Open(package, "snupkg");

        XDocument.Parse(Read(archive, $"lib/net10.0/{package}.xml")).Descendants("member").Should().NotBeEmpty();
        symbols.GetEntry($"lib/net10.0/{package}.pdb").Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_built_deterministically(string package)
    {
        using var archive = solution.Feed.Open(package);
        using var memory = new MemoryStream();
        using (var stream = archive.GetEntry($"lib/net10.0/{package}.dll")!.Open()) stream.CopyTo(memory);
        memory.Position = 0;
        using var image = new PEReader(memory);

        image.ReadDebugDirectory().Should().Contain(entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    // Pinned transitive packages are named too.
    [Theory]
    [InlineData("Rhetor.Core")]
    [InlineData("Rhetor.Languages", "Rhetor.Core")]
    [InlineData("Rhetor.Rules", "Rhetor.Core", "YamlDotNet")]
    [InlineData("Rhetor.Learning", "Rhetor.Core")]
    [InlineData("Rhetor.Testing", "Rhetor.Rules", "YamlDotNet")]
    [InlineData(
        "Rhetor",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Rhetor.Languages",
        "Rhetor.Learning",
        "Rhetor.Rules",
        "YamlDotNet")]
    public void A_library_brings_only_what_the_plan_lets_it(string package, params string[] expected)
    {
        solution.Feed.Metadata(package).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => (string)e.Attribute("id")!)
            .Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void The_licence_of_the_grammars_travels_with_them()
    {
        using var archive = solution.Feed.Open("Rhetor.Languages");

        archive.Entries.Where(e => e.Name == "grammar.license.md").Should().HaveCount(2);
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
