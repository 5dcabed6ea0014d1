namespace Rhetor.Architecture.Tests;

public sealed class ArrowTests
{
    [Theory]
    [InlineData("Rhetor.Core")]
    [InlineData("Rhetor.Languages", "Rhetor.Core")]
    [InlineData("Rhetor.Rules", "Rhetor.Core")]
    [InlineData("Rhetor.Learning", "Rhetor.Core")]
    [InlineData("Rhetor.Learning.MLNet", "Rhetor.Learning")]
    [InlineData("Rhetor.RulePacker", "Rhetor.Rules")]
    [InlineData("Rhetor", "Rhetor.Languages", "Rhetor.Learning", "Rhetor.Rules")]
    [InlineData("Rhetor.Testing", "Rhetor.Rules")]
    [InlineData("Rhetor.Cli", "Rhetor", "Rhetor.Testing")]
    public void A_project_knows_only_the_rooms_that_the_plan_opens_to_it(string project, params string[] expected)
    {
        ProjectReferences.Projects[project].Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Every_project_of_the_source_has_its_arrows_in_the_plan()
    {
        var planned = typeof(ArrowTests).GetMethod(nameof(A_project_knows_only_the_rooms_that_the_plan_opens_to_it))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Cast<InlineDataAttribute>()
            .Select(data => (string)data.GetData(null!).Single()[0]);

        ProjectReferences.Projects.Keys.Should().BeEquivalentTo(planned);
    }

    [Theory]
    [InlineData("Rhetor.Core")]
    [InlineData("Rhetor.Languages")]
    [InlineData("Rhetor.Learning")]
    public void What_everybody_builds_on_brings_no_package(string project)
    {
        ProjectReferences.Packages[project].Should().BeEmpty();
    }

    [Fact]
    public void Only_the_tool_may_be_built_with_ML_NET_and_only_when_it_is_asked_for()
    {
        ProjectReferences.OptionalProjects.Where(p => p.Value.Length > 0).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(KeyValuePair.Create("Rhetor.Cli", new[] { "Rhetor.Learning.MLNet" }));
    }

    [Fact]
    public void Only_the_leaf_depends_on_Microsoft_ML()
    {
        ProjectReferences.Packages.Where(p => p.Value.Any(name => name.StartsWith("Microsoft.ML", StringComparison.Ordinal)))
            .Select(p => p.Key)
            .Should().Equal("Rhetor.Learning.MLNet");
    }

    [Fact]
    public void The_compiled_core_refers_to_nothing_but_the_framework()
    {
        typeof(Rhetor.Text.SourceText).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name)
            .Should().OnlyContain(name => name!.StartsWith("System", StringComparison.Ordinal) || name == "netstandard");
    }
}
