using Rhetor.Languages;

namespace Rhetor.Rules.Tests;

/// <summary>The shipped rules, read with the languages that are shipped beside them.</summary>
public sealed class ShippedLawTests
{
    private static readonly string Root = AppContext.BaseDirectory;

    private static readonly RuleSet Shipped = RuleSet.Load(RuleSource.FromPath(Path.Combine(Root, "rules"), "rules"));

    private const string Regenerate = "it is written by: dotnet run -c Release --project tests/Rhetor.Benchmarks -- rules-docs";

    private static RuleLawChecker Checker => new(Shipped, LanguageCatalog.Codes.Append("und").ToDictionary(c => c, LanguageCatalog.Get, StringComparer.Ordinal));

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void The_shipped_rules_keep_all_laws(string language) => Checker
        .CheckExamples(r => r.Descriptor.Language == language).Select(v => v.ToString()).Should().BeEmpty();

    [Fact]
    public void Neutral_text_bears_only_the_false_positives_that_are_known() => Checker
        .CheckNeutral(Neutral(), Known()).Select(v => v.ToString()).Should().BeEmpty();

    [Fact]
    public void There_is_neutral_text_in_each_language() => Neutral().Select(t => t.Language).Distinct().Should().BeEquivalentTo(LanguageCatalog.Codes);

    [Fact]
    public void The_pages_about_the_rules_are_those_of_the_rules() =>
        RuleDocumentation.FindStale(RuleDocumentation.Generate(Shipped), Path.Combine(Root, "docs", "rules")).Should().BeEmpty(Regenerate);

    [Fact]
    public void The_list_of_unreleased_rules_is_that_of_the_rules()
    {
        var shipped = Path.Combine(Root, "rules", "RuleReleases.Shipped.md");
        var unshipped = Path.Combine(Root, "rules", "RuleReleases.Unshipped.md");

        RuleReleases.Parse(File.ReadAllText(shipped), "rules/RuleReleases.Shipped.md")
            .FindDifference(Shipped, File.ReadAllText(unshipped), "rules/RuleReleases.Unshipped.md").Should().BeNull(Regenerate);
    }

    private static List<NeutralText> Neutral() =>
    [
        .. from language in LanguageCatalog.Codes
           from path in Directory.EnumerateFiles(Path.Combine(Root, "seeds", "neutral", language), "*.txt").Order(StringComparer.Ordinal)
           select new NeutralText($"{language}/{Path.GetFileName(path)}", language, File.ReadAllText(path)),
    ];

    private static IReadOnlyList<KnownFalsePositive> Known()
    {
        const string name = "known-false-positives.csv";
        return KnownFalsePositive.Parse(File.ReadAllText(Path.Combine(Root, "seeds", name)), $"seeds/{name}");
    }
}
