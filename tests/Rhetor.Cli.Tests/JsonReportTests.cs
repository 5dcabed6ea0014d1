namespace Rhetor.Cli.Tests;

public sealed class JsonReportTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void The_json_report_follows_the_contract()
    {
        var result = _cli.File("port.txt", Texts.Port).Analyze("port.txt", "--format", "json");
        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        Snapshot.Matches("port.json", result.Output);
    }

    [Fact]
    public void A_finding_points_at_its_words()
    {
        var document = _cli.File("port.txt", Texts.Port).Analyze("port.txt", "--format", "json").Json.GetProperty("documents")[0];
        foreach (var finding in document.GetProperty("findings").EnumerateArray())
        {
            var (start, length) = (finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32());
            Texts.Port.Substring(start, length).Should().Be(finding.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Offsets_can_count_code_points()
    {
        _cli.File("a.txt", "😀😀 A bloodthirsty crowd came.\n");
        var units = Finding("utf16");
        var points = Finding("codepoints");
        units.GetProperty("start").GetInt32().Should().Be(7);
        units.GetProperty("column").GetInt32().Should().Be(8);
        points.GetProperty("start").GetInt32().Should().Be(5);
        points.GetProperty("column").GetInt32().Should().Be(6);
        points.GetProperty("length").GetInt32().Should().Be("bloodthirsty".Length);

        System.Text.Json.JsonElement Finding(string unit) =>
            _cli.Analyze("a.txt", "--format", "json", "--offsets", unit).Json.GetProperty("documents")[0].GetProperty("findings")[0];
    }

    [Fact]
    public void A_weak_hit_is_kept_as_a_silent_finding_and_labels_nothing()
    {
        var document = _cli.File("a.txt", "There is danger in the bay today.").Analyze("a.txt", "--format", "json").Json.GetProperty("documents")[0];
        var finding = document.GetProperty("findings")[0];
        finding.GetProperty("severity").GetString().Should().Be("silent");
        finding.GetProperty("score").GetDouble().Should().BeLessThan(0.5);
        document.GetProperty("sentences")[0].GetProperty("labels").GetArrayLength().Should().Be(0);
        document.GetProperty("summary").GetProperty("author").EnumerateObject().Should().BeEmpty();
    }

    [Fact]
    public void Author_and_reported_voice_are_counted_apart()
    {
        var summary = _cli.File("port.txt", Texts.Port).Analyze("port.txt", "--format", "json").Json.GetProperty("documents")[0].GetProperty("summary");
        summary.GetProperty("author").GetProperty("loaded-language").GetInt32().Should().Be(1);
        summary.GetProperty("author").TryGetProperty("denial", out _).Should().BeFalse();
        summary.GetProperty("reported").GetProperty("denial").GetInt32().Should().Be(2);
    }

    [Fact]
    public void A_fingerprint_survives_edits_elsewhere()
    {
        _cli.File("a.txt", "A bloodthirsty crowd came. It left.").File("b.txt", "It rained.\n\nA “bloodthirsty”  crowd came.");
        Fingerprint("a.txt").Should().Be(Fingerprint("b.txt"));
        _cli.File("c.txt", "A bloodthirsty mob came.");
        Fingerprint("a.txt").Should().NotBe(Fingerprint("c.txt"));

        string? Fingerprint(string name) =>
            _cli.Analyze(name, "--format", "json").Json.GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("fingerprint").GetString();
    }

    [Fact]
    public void Json_lines_hold_one_document_a_line()
    {
        var result = _cli.File("a.txt", "A bloodthirsty crowd came.").File("b.txt", "It rained.").Analyze("a.txt", "b.txt", "--format", "jsonl");
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(2);
        lines.Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("path").GetString()).Should().Equal("a.txt", "b.txt");
    }

    [Fact]
    public void The_order_of_documents_does_not_depend_on_the_number_of_jobs()
    {
        for (var i = 0; i < 40; i++) _cli.File($"texts/{i:00}.txt", string.Concat(Enumerable.Repeat("A bloodthirsty crowd came. ", 1 + ((i * 7) % 11))));
        var one = _cli.Analyze("texts", "--format", "json", "--jobs", "1");
        var eight = _cli.Analyze("texts", "--format", "json", "--jobs", "8");
        one.Json.GetProperty("documents").GetArrayLength().Should().Be(40);
        eight.Output.Should().Be(one.Output);
    }

    public void Dispose() => _cli.Dispose();
}
