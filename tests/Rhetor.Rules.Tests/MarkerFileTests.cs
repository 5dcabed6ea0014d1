namespace Rhetor.Rules.Tests;

public sealed class MarkerFileTests
{
    private static readonly RuleSet Shipped = RuleSet.Load(RuleSource.FromPath(Path.Combine(AppContext.BaseDirectory, "rules", "markers.yml"), "markers.yml"));

    [Fact]
    public void The_shipped_file_holds_the_25_markers_each_with_a_Danish_title()
    {
        Shipped.Faults.Should().BeEmpty();
        Shipped.Markers.Markers.Should().HaveCount(25);
        Shipped.Markers.Markers.Select(m => m.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.AllSatisfy(id => id.Should().MatchRegex("^RH1[0-6]0[1-6]$"));
        Shipped.Markers.Markers.Should().AllSatisfy(m => m.LocalizedTitles.Should().ContainKey("da"));
        Shipped.Markers.Find("veiled-threat")!.Id.Should().Be("RH1203");
    }

    [Theory]
    [InlineData("slug: a, title: A, description: A", "markers.yml:2:5: RU0004: expected 'id' in a marker")]
    [InlineData("id: A, slug: Big Slug, title: A, description: A", "markers.yml:2:20: RU0013: expected a slug of lower-case letters, digits and hyphens, found 'Big Slug'")]
    [InlineData("id: X, slug: a, title: A, description: A, threshold: 2", "markers.yml:2:60: RU0005: expected a number between 0 and 1 as 'threshold'")]
    [InlineData("id: X, slug: x, title: A, description: A", "markers.yml:2:20: RU0012: expected a slug that is not the id, found 'x'")]
    [InlineData("id: X, slug: a, title: A, description: A, severity: loud", "markers.yml:2:59: RU0006: expected one of none, silent, suggestion, warning, error, found 'loud'")]
    public void A_faulty_marker_is_reported(string marker, string expected) =>
        RuleSet.Load(RuleSource.FromText($"markers:\n  - {{ {marker} }}", "markers.yml")).Faults.Select(f => f.ToString()).Should().Equal(expected);

    [Fact]
    public void Two_markers_of_one_slug_in_a_source_are_a_fault() =>
        RuleSet.Load(RuleSource.FromText("markers:\n  - { id: X, slug: a, title: A, description: A }\n  - { id: Y, slug: a, title: B, description: B }"))
            .Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.DuplicateId);

    [Theory]
    [InlineData("id: T1, slug: threat, title: T, description: T", "'T1' ('threat'), which takes the place of T1 ('direct-threat')")]
    [InlineData("id: ME01, slug: direct-threat, title: T, description: T", "'ME01' ('direct-threat'), which takes the place of T1 ('direct-threat')")]
    [InlineData("id: T1, slug: direct-threat, title: Direct threat, description: Harm., threshold: 0.1", "'T1' ('direct-threat'), which takes the place of T1 ('direct-threat')")]
    public void A_marker_that_takes_the_place_of_a_known_one_is_a_fault_with_its_place(string marker, string expected)
    {
        var set = RuleSet.Load(RuleSource.FromText(Given.Markers, "shipped.yml"), RuleSource.FromText($"# own\nmarkers:\n  - {{ {marker} }}", "own.yml"));
        set.Faults.Select(f => f.ToString()).Should().Equal(
            $"own.yml:3:5: RU0022: expected a marker of its own, found {expected}; thresholds and severities of known markers are set in .editorconfig");
        set.Markers.Find("T1").Should().BeEquivalentTo(RuleSet.Load(RuleSource.FromText(Given.Markers)).Markers.Find("T1"));
    }

    [Fact]
    public void A_copy_of_a_known_marker_is_none() =>
        RuleSet.Load(RuleSource.FromText(Given.Markers, "a.yml"), RuleSource.FromText(Given.Markers, "b.yml")).Faults.Should().BeEmpty();

    [Fact]
    public void A_folder_that_is_not_there_and_a_file_that_is_no_text_are_faults()
    {
        RuleSet.Load(RuleSource.FromPath("no-such-folder")).Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.Unreadable);
        var path = Path.Combine(Path.GetTempPath(), $"rhetor-{Environment.ProcessId}-broken.yml");
        File.WriteAllBytes(path, [0x69, 0xFF, 0xFE]);
        RuleSet.Load(RuleSource.FromPath(path, "broken.yml")).Faults.Select(f => f.ToString()).Should().Equal("broken.yml:1:1: RU0019: expected UTF-8 text, found other bytes");
        File.Delete(path);
    }
}
