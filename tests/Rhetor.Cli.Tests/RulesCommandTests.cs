namespace Rhetor.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private static readonly string TestRules = Path.Combine(TestFolder.Root, "Data", "rules.yml");
    private readonly TestCli _cli = new();

    [Fact]
    public void A_new_rule_keeps_the_laws_as_it_is()
    {
        _cli.Run("rules", "new", "en.denial.never-said", "--output", "new/mine.yml").ExitCode.Should().Be(0);
        var result = _cli.Run("rules", "test", "--rules", Path.Combine(_cli.Folder, "new", "mine.yml"), "--no-rules");
        result.Output.Should().Be("1 rule: all laws hold\n");
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_new_rule_overwrites_nothing()
    {
        _cli.File("mine.yml", "kept");
        var result = _cli.Run("rules", "new", "en.denial.never-said", "--output", "mine.yml");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal("rhetor: mine.yml: exists already");
        _cli.Read("mine.yml").Should().Be("kept");
    }

    [Theory]
    [InlineData("denial", "'denial' is no id of a rule: expected language.marker.name, such as en.denial.never-said")]
    [InlineData("en.denail.x", "'en.denail.x' names an unknown marker; did you mean 'denial'?")]
    [InlineData("danish.denial.x", "'danish.denial.x' names no language: expected da, en, uk or the tag of any other, or und for every language")]
    [InlineData("en-gb.denial.x", "'en-gb.denial.x' would never be read: texts in en-GB are read with the rules of en, so call it en.denial.x")]
    [InlineData("da.denial.Sagde", "'da.denial.Sagde' is no id of a rule: expected language.marker.name, such as en.denial.never-said")]
    [InlineData("da.denial.x-", "'da.denial.x-' is no id of a rule: expected language.marker.name, such as en.denial.never-said")]
    public void A_new_rule_needs_an_id(string id, string message)
    {
        var result = _cli.Run("rules", "new", id);
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal($"rhetor: {message}");
    }

    [Fact]
    public void The_rules_of_these_tests_keep_the_laws() =>
        _cli.Run("rules", "test", "--rules", TestRules, "--no-rules").Output.Should().Be("5 rules: all laws hold\n");

    [Fact]
    public void A_broken_law_is_shown_with_what_was_expected_and_found()
    {
        _cli.File("r.yml", File.ReadAllText(TestRules).Replace("We have [|no plans|] to", "We have no [|plans|] to", StringComparison.Ordinal));
        var result = _cli.Run("rules", "test", "--rules", Path.Combine(_cli.Folder, "r.yml"), "--no-rules");
        result.ExitCode.Should().Be(2);
        result.Output.Should().Contain("expected: We have no [|plans|] to close the port.\n    found:    We have [|no plans|] to close the port.");
    }

    [Theory]
    [InlineData("strength: strong\n", "strength: strong\nstrength: weak\n")]
    [InlineData("strength: strong\n", "strenght: strong\n")]
    [InlineData("  - { form: no }\n", "  - { like: \"([\" }\n")]
    [InlineData("  - match: \"There is [|no plan|] to do so.\"\n", "")]
    public void A_fault_in_a_rule_file_is_named_with_its_place_and_the_other_rules_go_on(string old, string changed)
    {
        var yaml = File.ReadAllText(TestRules);
        yaml.Should().Contain(old);
        var at = yaml.IndexOf(old, StringComparison.Ordinal);
        var path = Path.Combine(_cli.Folder, "r.yml");
        _cli.File("r.yml", yaml[..at] + changed + yaml[(at + old.Length)..]).File("a.txt", "A bloodthirsty crowd came.");
        var result = _cli.Run("analyze", "a.txt", "--language", "en", "--no-rules", "--no-models", "--rules", path, "--format", "json");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().NotBeEmpty().And.AllSatisfy(line => line.Should().MatchRegex("r\\.yml:\\d+:\\d+: RU\\d{4}: expected "));
        result.Json.GetProperty("documents")[0].GetProperty("findings").GetArrayLength().Should().Be(1);

        var strict = _cli.Run("analyze", "a.txt", "--no-rules", "--rules", path, "--strict");
        strict.ExitCode.Should().Be(2);
        strict.Output.Should().BeEmpty();
    }

    [Fact]
    public void Rules_are_listed_and_shown()
    {
        _cli.Run("rules", "list", "--rules", TestRules, "--no-rules", "--marker", "RH1203").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[0]).Should().Equal("en.veiled-threat.answer", "en.veiled-threat.means");
        _cli.Run("rules", "show", "en.veiled-threat.means", "--rules", TestRules, "--no-rules").Output
            .Should().Contain("id: en.veiled-threat.means\n").And.NotContain("en.veiled-threat.answer");
    }

    [Theory]
    [InlineData("RH1203")]
    [InlineData("veiled-threat")]
    [InlineData("VEILED-THREAT")]
    public void A_marker_is_explained_by_id_and_by_slug(string name)
    {
        var result = _cli.Run("explain", name, "--rules", TestRules, "--no-rules");
        result.ExitCode.Should().Be(0);
        result.Output.Should().StartWith("RH1203 veiled-threat").And.Contain("en.veiled-threat.means").And.Contain("rhetor_marker.veiled-threat.severity = none");
    }

    [Fact]
    public void A_rule_is_explained_with_its_examples()
    {
        var result = _cli.Run("explain", "en.denial.no-plans", "--rules", TestRules, "--no-rules");
        result.Output.Should().Contain("    We have no plans to close the port.\n            ────────\n").And.Contain("exception: school");
    }

    [Fact]
    public void An_unknown_name_gets_a_suggestion()
    {
        var result = _cli.Run("explain", "veiled-treat", "--no-rules");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("did you mean 'veiled-threat'?");
    }

    [Fact]
    public void Rules_are_measured_on_labelled_sentences()
    {
        _cli.File("d.jsonl", """
            {"id": "1", "lang": "en", "text": "We have no plans to stay.", "labels": ["denial"]}
            {"id": "2", "lang": "en", "text": "The town has no plans for a pool.", "labels": []}
            {"id": "3", "lang": "da", "text": "Det regner.", "labels": []}
            """);
        var json = _cli.Run("rules", "stats", "--data", "d.jsonl", "--language", "en", "--rules", TestRules, "--no-rules", "--format", "json").Json;
        var rule = json.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "en.denial.no-plans");
        rule.GetProperty("hits").GetInt32().Should().Be(2);
        rule.GetProperty("precision").GetDouble().Should().Be(0.5);
        _cli.Run("rules", "stats", "--data", "d.jsonl", "--language", "en", "--rules", TestRules, "--no-rules").Output.Should().Contain("en.denial.no-plans");
    }

    [Fact]
    public void Several_files_of_labelled_sentences_are_measured_together()
    {
        _cli.File("d.jsonl", """{"id": "1", "lang": "en", "text": "We have no plans to stay.", "labels": ["denial"]}""");
        _cli.File("e.jsonl", """{"id": "2", "lang": "en", "text": "The town has no plans for a pool.", "labels": []}""");
        var json = _cli.Run("rules", "stats", "--data", "d.jsonl", "e.jsonl", "--language", "en", "--rules", TestRules, "--no-rules", "--format", "json").Json;
        json.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "en.denial.no-plans").GetProperty("hits").GetInt32().Should().Be(2);
    }

    [Theory]
    [InlineData("{\"lang\": \"en\"}", "rhetor: d.jsonl:1: expected an object with 'lang', 'text' and a list of 'labels'")]
    [InlineData("{", "rhetor: d.jsonl:1:2: expected a JSON object")]
    [InlineData("{\"lang\": \"en\", \"text\": \"x\", \"labels\": [\"denail\"]}", "rhetor: d.jsonl:1: unknown marker 'denail'; did you mean 'denial'?")]
    public void A_bad_labelled_line_is_named(string line, string message)
    {
        var result = _cli.File("d.jsonl", line).Run("rules", "stats", "--data", "d.jsonl", "--language", "en", "--no-rules");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal(message);
    }

    public void Dispose() => _cli.Dispose();
}
