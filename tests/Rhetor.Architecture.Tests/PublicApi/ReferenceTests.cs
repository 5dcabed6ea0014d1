using System.Reflection;

namespace Rhetor.Architecture.Tests.PublicApi;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Rhetor.Core")]
    [InlineData("Rhetor.Languages")]
    [InlineData("Rhetor.Rules")]
    [InlineData("Rhetor.Learning")]
    [InlineData("Rhetor")]
    [InlineData("Rhetor.Testing")]
    public void The_reference_is_what_the_doc_comments_say(string package)
    {
        var path = Path.Combine(ProjectReferences.Root, "docs", "api", $"{package}.md");
        var page = ReferencePage.Of(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("RHETOR_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }

        File.Exists(path).Should().BeTrue($"docs/api/{package}.md must be checked in");
        (File.ReadAllText(path) == page).Should().BeTrue($"docs/api/{package}.md is stale: write it anew with RHETOR_UPDATE_SNAPSHOTS=1 dotnet test tests/Rhetor.Architecture.Tests");
    }
}
