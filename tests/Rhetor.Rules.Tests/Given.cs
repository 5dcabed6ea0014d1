using Rhetor.Analysis;
using Rhetor.Text;

namespace Rhetor.Rules.Tests;

/// <summary>Short ways to write rules and to see what they mark.</summary>
internal static class Given
{
    public const string Markers = """
        markers:
          - { id: T1, slug: direct-threat, title: Direct threat, description: Harm. }
          - { id: T2, slug: denial, title: Denial, description: Denies. }
        """;

    public const string Examples = """
        examples:
          - { match: "[|x|]" }
          - { match: "[|y|]" }
          - { clean: "a" }
          - { clean: "b" }
        """;

    /// <summary>A rule with a pattern in flow style and further keys below it.</summary>
    public static string Rule(string pattern, string more = "", string id = "da.direct-threat.test") =>
        $"id: {id}\ntitle: Test\nmarker: {id.Split('.')[1]}\npattern: {pattern}\n{more}\n{Examples}\n";

    public static RuleSet Set(params string[] files) => Set(new RuleSetOptions(), files);

    public static RuleSet Set(RuleSetOptions options, params string[] files) => RuleSet.Load(
        options,
        [RuleSource.FromText(Markers, "markers.yml"), .. files.Select((f, i) => RuleSource.FromText(f, $"pack{i + 1}.yml"))]);

    /// <summary>What the rules mark in a text, as markup; withdrawn hits are left out.</summary>
    public static string Marked(RuleSet set, string text)
    {
        var evidence = Evidence(set, text).Where(e => e.Stands);
        return MarkedText.Render(text, evidence.Select(e => e.Span).Distinct());
    }

    public static string Marked(string rule, string text)
    {
        var set = Set(rule);
        set.Faults.Should().BeEmpty();
        return Marked(set, text);
    }

    public static IReadOnlyList<Evidence> Evidence(RuleSet set, string text)
    {
        var driver = new AnalyzerDriver(set.Analyzers);
        var document = new SimpleLanguage().Annotate(SourceText.From(text), driver.NeedsFor("da"));
        var result = driver.Run(document);
        result.Failures.Should().BeEmpty();
        return result.Evidence;
    }
}
