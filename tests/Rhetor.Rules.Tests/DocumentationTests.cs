namespace Rhetor.Rules.Tests;

public sealed class DocumentationTests
{
    private static readonly RuleSet Rules = Given.Set(
        Given.Rule("[{ form: x }]", "message: \"»{match}« a_b\"\nreferences: [https://example.org/a]\nunless: [{ id: u, after: [{ form: y }] }]")
            .Replace("{ clean: \"a\" }", "{ clean: \"x y\", by: u, context: \"Før.\" }", StringComparison.Ordinal));

    [Fact]
    public void There_is_an_index_a_page_a_marker_and_a_page_a_marker_and_language() =>
        RuleDocumentation.Generate(Rules).Select(p => p.Path).Should().Equal("README.md", "direct-threat.md", "da/direct-threat.md", "denial.md");

    [Fact]
    public void A_page_shows_meaning_examples_exceptions_sources_and_how_to_silence()
    {
        var pages = RuleDocumentation.Generate(Rules).ToDictionary(p => p.Path, p => p.Text);

        pages["direct-threat.md"].Should().Contain("rhetor_marker.direct-threat.severity = none").And.Contain("rhetor:disable direct-threat");
        pages["da/direct-threat.md"].Should().Contain("`da.direct-threat.test` · moderate · stable · since 0.1.0").And.Contain("- **x**")
            .And.Contain("- (Før.) x y (`u`)").And.Contain("- https://example.org/a").And.Contain("a\\_b").And.Contain("rhetor_rule.<id>.severity");
        pages["README.md"].Should().Contain("| [Direct threat](direct-threat.md) | T1 | warning | [1](da/direct-threat.md) |");
    }

    [Fact]
    public void Stale_missing_and_orphaned_pages_are_found()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rhetor-docs-{Environment.ProcessId}");
        var pages = RuleDocumentation.Generate(Rules);
        RuleDocumentation.WriteTo(pages, folder);
        RuleDocumentation.FindStale(pages, folder).Should().BeEmpty();

        File.AppendAllText(Path.Combine(folder, "denial.md"), "x");
        File.Delete(Path.Combine(folder, "README.md"));
        File.WriteAllText(Path.Combine(folder, "old.md"), "x");

        RuleDocumentation.FindStale(pages, folder).Should().Equal("README.md: missing", "denial.md: stale", "old.md: belongs to no marker");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_release_lists_notice_new_changed_and_removed_rules()
    {
        const string shipped = """
            # 0.1.0
            ## New rules
            | rule | marker | strength |
            | --- | --- | --- |
            | da.denial.old | denial | strong |
            | da.direct-threat.test | direct-threat | weak |
            """;

        var releases = RuleReleases.Parse(shipped, "s.md");
        var unshipped = releases.Unshipped(Rules);

        unshipped.Should().Be("""
            # Rules that are not yet released

            ## Changed rules

            | rule | marker | strength |
            | --- | --- | --- |
            | da.direct-threat.test | direct-threat | moderate |

            ## Removed rules

            | rule | marker | strength |
            | --- | --- | --- |
            | da.denial.old | denial | strong |

            """.ReplaceLineEndings("\n"));
        releases.FindDifference(Rules, unshipped, "u.md").Should().BeNull();
        releases.FindDifference(Rules, unshipped.Replace("moderate", "strong", StringComparison.Ordinal), "u.md")
            .Should().StartWith("u.md:7:1: expected '| da.direct-threat.test | direct-threat | moderate |'");
        RuleReleases.Parse("", "s.md").Unshipped(Rules).Should().Contain("## New rules").And.Contain("| da.direct-threat.test | direct-threat | moderate |");
    }
}
