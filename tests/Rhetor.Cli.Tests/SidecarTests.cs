using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class SidecarTests : IDisposable
{
    private const string Crowd = "A bloodthirsty crowd came.";
    private readonly TestCli _cli = new TestCli().File("a.txt", Crowd + "\n\nA bloodthirsty mob left.\n");

    [Fact]
    public void A_sidecar_suppresses_by_fingerprint_with_a_reason()
    {
        _cli.File("a.txt.rhetor-suppressions", $"# of 1848\n\n{Findings()[0].GetProperty("fingerprint").GetString()} -- a quotation\n");
        var suppressed = Findings().Select(f => f.GetProperty("suppressed")).ToList();
        suppressed[0].GetProperty("kind").GetString().Should().Be("sidecar");
        suppressed[0].GetProperty("reason").GetString().Should().Be("a quotation");
        suppressed[1].ValueKind.Should().Be(JsonValueKind.Null);
        _cli.Analyze("a.txt").Output.Should().Contain("; 1 finding suppressed");

        // The fingerprint holds when the text changes around the sentence.
        _cli.File("a.txt", "It rained.\n\n" + Crowd + "\n");
        _cli.Analyze("a.txt", "--fail-on", "warning").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789abcdef -- ")]
    [InlineData("0123 -- why")]
    [InlineData("loaded-language -- why")]
    public void A_line_without_fingerprint_or_reason_is_named(string line)
    {
        var result = _cli.File("a.txt.rhetor-suppressions", $"# why\n{line}\n").Analyze("a.txt", "--format", "json");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal("rhetor: a.txt.rhetor-suppressions:2: expected FINGERPRINT -- REASON (the fingerprints stand in the json and csv reports)");
    }

    [Fact]
    public void Suppressions_that_nothing_needs_are_named()
    {
        _cli.File("a.txt.rhetor-suppressions", "0123456789abcdef -- gone\n");
        _cli.File("b.md", "Calm.\n\n<!-- rhetor:disable denial, veiled-threat -- once -->\nCalm.\n<!-- rhetor:enable -->\n\n<!-- rhetor:disable -->\n" + Crowd);
        Analyze("a.txt", "b.md").ErrorLines.Should().Equal(
            "rhetor: warning: a.txt.rhetor-suppressions:1: nothing here needs this suppression of 0123456789abcdef",
            "rhetor: warning: b.md:3: nothing here needs this suppression of denial, veiled-threat");
        Analyze("a.txt", "b.md").ExitCode.Should().Be(0);
        Analyze("a.txt", "b.md", "--quiet").ErrorLines.Should().BeEmpty();
        Analyze("a.txt", "b.md", "--marker", "loaded-language").ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public void A_fingerprint_survives_edits_elsewhere()
    {
        var before = Findings()[0].GetProperty("fingerprint").GetString();
        var random = new Random(7);
        string[] others = ["It rained.", "“No,” he said.", "The old port lay still.", "Prices rose by 3.5 per cent.", "Hvem ved?", "A list:"];
        for (var i = 0; i < 40; i++)
        {
            var around = Enumerable.Range(0, random.Next(6)).Select(_ => others[random.Next(others.Length)]).ToList();
            around.Insert(random.Next(around.Count + 1), Crowd);
            _cli.File("a.txt", string.Join(random.Next(2) == 0 ? "\n\n" : " ", around) + (random.Next(2) == 0 ? "\n" : ""));
            Findings().Should().ContainSingle().Which.GetProperty("fingerprint").GetString().Should().Be(before);
        }
    }

    [Fact]
    public void A_baseline_can_be_shown()
    {
        _cli.Run("baseline", "create", "a.txt", "--language", "en", "--no-rules", "--no-models", "--rules", Path.Combine(TestFolder.Root, "Data", "rules.yml")).ErrorLines
            .Should().Equal("wrote rhetor-baseline.json: 2 findings");
        var output = _cli.Run("baseline", "show").Output;
        output.Should().StartWith("a.txt\n  ").And.Contain("  loaded-language  bloodthirsty\n").And.EndWith("2 findings in 1 text\n");
        var gone = _cli.Run("baseline", "show", "gone.json");
        gone.ExitCode.Should().Be(2);
        gone.ErrorLines.Should().Equal("rhetor: gone.json: no such file");
    }

    public void Dispose() => _cli.Dispose();

    // With models: who leaves them out does not hear of suppressions that only they need.
    private CliResult Analyze(params string[] args) =>
        _cli.Run(["analyze", .. args, "--language", "en", "--no-rules", "--rules", Path.Combine(TestFolder.Root, "Data", "rules.yml")]);

    private List<JsonElement> Findings() =>
        [.. _cli.Analyze("a.txt", "--format", "json").Json.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()];
}
