using System.Text.Json;
using Rhetor.Rules;

namespace Rhetor.Tests;

/// <summary>The models in <c>models/</c>: small, described, and made with the rules of now.</summary>
public sealed class ShippedModelTests
{
    private const long MaxBytes = 8_000_000;

    public static TheoryData<string> Languages => ["da", "en"];

    [Fact]
    public void Both_models_together_are_small()
    {
        string[] files = [.. from language in new[] { "da", "en" } from file in new[] { "classifiers.bin", "vectors.bin", "model.json" } select PathOf(language, file)];

        files.Where(File.Exists).Sum(file => new FileInfo(file).Length).Should().BeInRange(1, MaxBytes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_model_is_used_where_its_language_is_read(string language)
    {
        var warnings = new List<string>();
        var engine = RhetorEngine.Create(new RhetorOptions { Language = language, OnWarning = warnings.Add });

        engine.Analyze("x").Document.Language.Should().Be(language);
        engine.ModelLanguages.Should().Contain(language);
        warnings.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_card_belongs_to_the_model_and_to_the_rules_of_now(string language)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf(language, "model.json")));
        var rules = RuleSet.Load([RuleSource.FromPath(Root("rules/markers.yml")), RuleSource.FromPath(Root("rules/lexicons")), RuleSource.FromPath(Root("rules/da")), RuleSource.FromPath(Root("rules/en"))]);
        var card = File.ReadAllText(PathOf(language, "model-card.md"));

        json.RootElement.GetProperty("rules").GetString().Should().Be(rules.FingerprintFor(language), "the model is to be retrained when the rules of its language change (docs/training.md)");
        card.Should().Contain($"language {language}").And.Contain(rules.FingerprintFor(language)[..16]);
        foreach (var file in new[] { "classifiers.bin", "vectors.bin" })
            json.RootElement.GetProperty("files").GetProperty(file).GetInt64().Should().Be(new FileInfo(PathOf(language, file)).Length);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void On_every_set_of_the_card_the_model_is_better_than_the_rules_alone(string language)
    {
        var rows = File.ReadLines(PathOf(language, "model-card.md"))
            .SkipWhile(l => !l.StartsWith("| set", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();

        rows.Should().HaveCountGreaterThanOrEqualTo(3);
        foreach (var row in rows) Number(row[6]).Should().BeGreaterThan(Number(row[9]), row[1]);

        static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string PathOf(string language, string file) => Root(Path.Combine("models", language, file));

    private static string Root(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
