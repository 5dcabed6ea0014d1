namespace Rhetor.Rules.Tests;

public sealed class ShippedRulesTests
{
    private static readonly RuleSet Shipped = RuleSet.Load(RuleSource.FromPath(Path.Combine(AppContext.BaseDirectory, "rules"), "rules"));

    [Fact]
    public void The_shipped_files_have_no_faults() => Shipped.Faults.Select(f => f.ToString()).Should().BeEmpty();

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void Every_marker_has_at_least_eight_rules_in_each_language(string language) => Shipped.Markers.Markers
        .Select(m => (m.Slug, Count: Shipped.Rules.Count(r => r.Descriptor.Marker == m.Slug && r.Descriptor.Language == language)))
        .Where(m => m.Count < 8).Should().BeEmpty();

    [Fact]
    public void A_rule_lies_in_the_file_of_its_language_and_marker() => Shipped.Rules
        .Where(r => r.Path != $"rules/{r.Descriptor.Language}/{r.Descriptor.Marker}.yml").Select(r => $"{r.Path}:{r.Line}: {r.Id}").Should().BeEmpty();

    [Fact]
    public void Examples_of_embedded_packs_are_those_of_the_folder()
    {
        // Embedded packs leave their examples unread until somebody asks; what they then say must be the same.
        var embedded = RuleSet.Load(new TrustedCopy(RuleSource.FromPath(Path.Combine(AppContext.BaseDirectory, "rules"), "rules")));

        embedded.Fingerprint.Should().Be(Shipped.Fingerprint);
        embedded.Rules.SelectMany(r => r.Examples).Should().Equal(Shipped.Rules.SelectMany(r => r.Examples));
    }

    private sealed class TrustedCopy(RuleSource source) : RuleSource
    {
        internal override bool IsTrusted => true;

        public override IReadOnlyList<RuleFile> Read(ICollection<RuleDiagnostic> faults) => source.Read(faults);
    }
}
