using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class SarifTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("port.txt", Texts.Port);

    [Fact]
    public void The_log_is_valid_whatever_was_found()
    {
        _cli.File("a.md", "<!-- rhetor:disable loaded-language -- from the film -->\nA bloodthirsty crowd came.\n<!-- rhetor:enable -->\n")
            .File("søndags avis/b & c.txt", "There is danger in the bay. “A bloodthirsty 😀 crowd,” he said.");
        var log = _cli.Analyze("port.txt", "a.md", "søndags avis", "gone.txt", "--format", "sarif");
        SarifSchema.Faults(log.Json).Should().BeEmpty();
        SarifSchema.Faults(_cli.Analyze("gone.txt", "--format", "sarif").Json).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{ "version": "2.1.0" }""", "$.runs")]
    [InlineData("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "x", "colour": "red" } } } ] }""", "$.runs[0].tool.driver.colour")]
    [InlineData("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "x" } }, "results": [ { "message": { "text": "x" }, "level": "loud", "rank": 100.5 } ] } ] }""", "$.runs[0].results[0].rank")]
    public void The_check_itself_finds_faults(string log, string at) =>
        SarifSchema.Faults(JsonDocument.Parse(log).RootElement).Should().Contain(f => f.StartsWith(at, StringComparison.Ordinal));

    [Fact]
    public void A_result_points_at_its_rule_and_its_words()
    {
        var run = _cli.Analyze("port.txt", "--format", "sarif").Json.GetProperty("runs")[0];
        run.GetProperty("columnKind").GetString().Should().Be("utf16CodeUnits");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var lines = Texts.Port.Split('\n');
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().Should().Be(result.GetProperty("ruleId").GetString());
            var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            var (line, from, to) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32());
            lines[line - 1][(from - 1)..(to - 1)].Should().Be(region.GetProperty("snippet").GetProperty("text").GetString());
            result.GetProperty("partialFingerprints").GetProperty("rhetor/v1").GetString().Should().HaveLength(16);
            (result.GetProperty("level").GetString() == "none").Should().Be(result.TryGetProperty("kind", out _));
        }
    }

    [Fact]
    public void Against_a_baseline_every_result_says_whether_it_is_new()
    {
        _cli.Run("baseline", "create", "port.txt", "--output", "known.json", "--language", "en", "--no-models", "--no-rules", "--rules", Path.Combine(TestFolder.Root, "Data", "rules.yml")).ExitCode.Should().Be(0);
        _cli.File("port.txt", Texts.Port + "\nA bloodthirsty mob left.\n");
        var results = _cli.Analyze("port.txt", "--format", "sarif", "--baseline", "known.json").Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Where(r => r.GetProperty("level").GetString() != "none").Select(r => r.GetProperty("baselineState").GetString()).Should().Contain("unchanged").And.ContainSingle(s => s == "new");
        results.Where(r => r.GetProperty("baselineState").GetString() == "unchanged").Should().OnlyContain(r => r.GetProperty("suppressions").GetArrayLength() == 1);
    }

    public void Dispose() => _cli.Dispose();
}
