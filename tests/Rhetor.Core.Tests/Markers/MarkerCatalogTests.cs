using Rhetor.Markers;

namespace Rhetor.Core.Tests.Markers;

public sealed class MarkerCatalogTests
{
    private static readonly MarkerCatalog Catalog = new([Marker("RH1001", "denial"), Marker("RH1203", "veiled-threat")]);

    [Theory]
    [InlineData("rh1203")]
    [InlineData("Veiled-Threat")]
    public void A_marker_is_found_by_id_or_slug_in_any_case(string name)
    {
        Catalog.Find(name)!.Slug.Should().Be("veiled-threat");
    }

    [Theory]
    [InlineData("denail", "denial")]
    [InlineData("veiled-treat", "veiled-threat")]
    [InlineData("praise", null)]
    public void A_misspelt_name_brings_the_nearest_and_a_foreign_one_brings_none(string name, string? suggestion)
    {
        Catalog.Suggest(name).Should().Be(suggestion);
    }

    [Fact]
    public void Own_markers_extend_the_catalogue_and_may_replace_a_marker()
    {
        var extended = Catalog.With([Marker("MY1", "sarcasm"), Marker("MY2", "denial")]);

        extended.Markers.Select(m => m.Id).Should().Equal("MY2", "RH1203", "MY1");
        Catalog.Markers.Select(m => m.Id).Should().Equal("RH1001", "RH1203");
    }

    [Fact]
    public void Two_markers_of_one_name_are_refused()
    {
        ((Action)(() => _ = new MarkerCatalog([Marker("A", "denial"), Marker("B", "Denial")]))).Should().Throw<ArgumentException>();
    }

    private static Marker Marker(string id, string slug) => new() { Id = id, Slug = slug, Title = slug, Description = slug };
}
