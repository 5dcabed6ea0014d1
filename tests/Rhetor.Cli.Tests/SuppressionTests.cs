using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class SuppressionTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void A_comment_in_Markdown_suppresses_with_a_reason()
    {
        const string text = "A bloodthirsty mob came.\n\n<!-- rhetor:disable loaded-language -- a quotation from 1848 -->\nA bloodthirsty crowd came.\n<!-- rhetor:enable -->\n\nA bloodthirsty gang came.\n";
        var findings = Findings(_cli.File("a.md", text).Analyze("a.md", "--format", "json"));
        findings.Select(f => f.GetProperty("suppressed").ValueKind).Should().Equal(JsonValueKind.Null, JsonValueKind.Object, JsonValueKind.Null);
        findings[1].GetProperty("suppressed").GetProperty("kind").GetString().Should().Be("comment");
        findings[1].GetProperty("suppressed").GetProperty("reason").GetString().Should().Be("a quotation from 1848");
        findings.Should().AllSatisfy(f => text.Substring(f.GetProperty("start").GetInt32(), f.GetProperty("length").GetInt32()).Should().Be("bloodthirsty"));
    }

    [Fact]
    public void A_comment_about_another_marker_suppresses_nothing()
    {
        var result = _cli.File("a.md", "<!-- rhetor:disable denial -->\nA bloodthirsty crowd came.\n").Analyze("a.md", "--format", "json");
        Findings(result)[0].GetProperty("suppressed").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void Words_in_a_comment_are_not_read() =>
        Findings(_cli.File("a.md", "The day was calm.\n\n<!-- a bloodthirsty crowd -->\n").Analyze("a.md", "--format", "json")).Should().BeEmpty();

    [Fact]
    public void Suppressed_findings_fail_nothing_and_are_counted()
    {
        var result = _cli.File("a.md", "<!-- rhetor:disable -->\nA bloodthirsty crowd came.\n").Analyze("a.md", "--fail-on", "warning");
        result.ExitCode.Should().Be(0);
        result.Output.Should().Be("1 text, 1 sentence: 0 bear a marker; 1 finding suppressed\n");
    }

    [Fact]
    public void Only_what_a_baseline_does_not_know_fails()
    {
        _cli.File("a.txt", "A bloodthirsty crowd came.");
        Baseline("create").ExitCode.Should().Be(0);
        _cli.Analyze("a.txt", "--fail-on", "warning", "--baseline", "b.json").ExitCode.Should().Be(0);

        _cli.File("a.txt", "It rained.\n\nA bloodthirsty crowd came. A bloodthirsty mob came.");
        var result = _cli.Analyze("a.txt", "--fail-on", "warning", "--baseline", "b.json", "--format", "json");
        result.ExitCode.Should().Be(1);
        Findings(result).Select(f => f.GetProperty("suppressed").ValueKind).Should().Equal(JsonValueKind.Object, JsonValueKind.Null);

        Baseline("create").ErrorLines.Should().Equal("rhetor: b.json: exists already; rhetor baseline update writes it anew");
        Baseline("update").ExitCode.Should().Be(0);
        _cli.Analyze("a.txt", "--fail-on", "warning", "--baseline", "b.json").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("gone.json", "rhetor: --baseline gone.json: no such file")]
    [InlineData("bad.json", "rhetor: bad.json: expected a baseline of schema rhetor/baseline/1")]
    public void A_bad_baseline_is_wrong_usage(string name, string message)
    {
        var result = _cli.File("bad.json", "{}").File("a.txt", "It rained.").Analyze("a.txt", "--baseline", name);
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal(message);
    }

    public void Dispose() => _cli.Dispose();

    private static List<JsonElement> Findings(CliResult result) => [.. result.Json.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()];

    private CliResult Baseline(string verb) => _cli.Run(
        "baseline", verb, "a.txt", "--output", "b.json", "--language", "en", "--no-rules", "--no-models", "--rules", Path.Combine(TestFolder.Root, "Data", "rules.yml"));
}
