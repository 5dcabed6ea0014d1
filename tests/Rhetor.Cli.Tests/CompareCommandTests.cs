using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void Intervals_of_rates_are_the_exact_ones()
    {
        // Garwood's limits for 10 and for 0 findings, as any table of them has it.
        _cli.File("a.jsonl", Row(1000, 1000, author: 10)).File("b.jsonl", Row(1000, 1000, reported: 10));
        var rows = _cli.Run("compare", "a.jsonl", "b.jsonl", "--format", "json").Json.GetProperty("rows");
        Interval(rows[0].GetProperty("a")).Should().Equal(4.795389, 18.390356);
        Interval(rows[0].GetProperty("b")).Should().Equal(0, 3.688879);
    }

    [Fact]
    public void The_interval_of_a_ratio_is_the_exact_one_and_holds_for_all_rows_together()
    {
        _cli.File("a.jsonl", Row(1000, 1000, author: 5)).File("b.jsonl", Row(1000, 1000, author: 5));
        Ratio().Should().Equal(0.230142, 4.345135);
        _cli.File("a.jsonl", Row(1000, 1000, author: 10, reported: 1)).File("b.jsonl", Row(1000, 1000, author: 30, reported: 1));
        Ratio().Should().Equal(1.30201, 7.770177);

        double[] Ratio() => [.. _cli.Run("compare", "a.jsonl", "b.jsonl", "--format", "json").Json.GetProperty("rows")[0].GetProperty("ratioInterval").EnumerateArray().Select(v => v.GetDouble())];
    }

    [Fact]
    public void A_difference_is_marked_only_where_the_intervals_say_so()
    {
        _cli.File("a.jsonl", Row(10000, 500, author: 5, reported: 3)).File("b.jsonl", Row(10000, 500, author: 60, reported: 4));
        var output = _cli.Run("compare", "a.jsonl", "b.jsonl").Output;
        output.Split('\n').Should().ContainSingle(l => l.Contains("more in B", StringComparison.Ordinal)).Which.Should().StartWith("  denial    0.50");
        _cli.Run("compare", "b.jsonl", "a.jsonl").Output.Should().Contain("more in A").And.NotContain("more in B");
        _cli.Run("compare", "a.jsonl", "a.jsonl").Output.Should().NotContain("more in");
    }

    [Fact]
    public void What_stands_in_one_text_only_counts_for_less_than_what_stands_in_many()
    {
        var even = string.Join('\n', Enumerable.Repeat(Row(1000, 0, author: 3), 12));
        var none = string.Join('\n', Enumerable.Repeat(Row(1000, 0, author: 1), 12));
        var clumped = Row(1000, 0, author: 36) + "\n" + string.Join('\n', Enumerable.Repeat(Row(1000, 0), 11));
        _cli.File("none.jsonl", none).File("even.jsonl", even).File("clumped.jsonl", clumped);
        _cli.Run("compare", "none.jsonl", "even.jsonl", "--format", "csv").Output.Should().Contain(",true\r\n");
        _cli.Run("compare", "none.jsonl", "clumped.jsonl", "--format", "csv").Output.Should().NotContain(",true\r\n");
    }

    [Fact]
    public void Author_and_reported_voice_are_never_added_up()
    {
        _cli.File("a.txt", "A bloodthirsty crowd came. “A bloodthirsty crowd,” he said.").File("b.txt", "It rained.");
        foreach (var name in new[] { "a", "b" }) _cli.Analyze($"{name}.txt", "--format", $"jsonl={name}.jsonl", "--quiet").ExitCode.Should().Be(0);
        var rows = _cli.Run("compare", "a.jsonl", "b.jsonl", "--format", "json").Json.GetProperty("rows");
        rows.EnumerateArray().Select(r => r.GetProperty("voice").GetString()).Should().Equal("author", "reported");
        rows[1].GetProperty("b").ValueKind.Should().Be(JsonValueKind.Null, "b has no words in reported voices");
    }

    [Fact]
    public void The_page_runs_nothing_and_loads_nothing()
    {
        _cli.File("a<script>.jsonl", Row(1000, 1000, author: 5)).File("b.jsonl", Row(1000, 1000, author: 50));
        var page = _cli.Run("compare", "a<script>.jsonl", "b.jsonl", "--format", "html").Output;
        page.Should().Contain("default-src 'none'").And.Contain("a&lt;script&gt;.jsonl").And.NotContain("<script").And.Contain("more in B");
    }

    [Fact]
    public void A_bad_line_is_told_with_its_place_and_the_others_count()
    {
        _cli.File("a.jsonl", Row(1000, 0, author: 5) + "\n{\"summary\":{}}\nnot json\n\n" + Row(1000, 0)).File("b.jsonl", Row(1000, 0));
        var result = _cli.Run("compare", "a.jsonl", "b.jsonl");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().HaveCount(2);
        result.ErrorLines[0].Should().StartWith("rhetor: a.jsonl:2: no 'words'");
        result.ErrorLines[1].Should().StartWith("rhetor: a.jsonl:3: no JSON at column 2");
        result.Output.Should().Contain("2 texts");
    }

    [Theory]
    [InlineData("gone.jsonl", "gone.jsonl: cannot be read")]
    [InlineData("empty.jsonl", "empty.jsonl: no documents")]
    [InlineData("whole.json", "looks like a report of --format json")]
    public void A_file_that_is_no_report_is_refused(string path, string message)
    {
        _cli.File("empty.jsonl", "").File("b.jsonl", Row(10, 10)).File("whole.json", "{\n  \"schema\": \"rhetor/report/1\"\n}\n");
        var result = _cli.Run("compare", path, "b.jsonl");
        result.ExitCode.Should().Be(2);
        result.ErrorLines[^1].Should().Contain(message);
    }

    [Fact]
    public void A_marker_that_does_not_occur_is_refused_with_a_suggestion()
    {
        _cli.File("a.jsonl", Row(10, 10, author: 1)).File("b.jsonl", Row(10, 10));
        var result = _cli.Run("compare", "a.jsonl", "b.jsonl", "--marker", "denail");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("did you mean 'denial'?");
    }

    public void Dispose() => _cli.Dispose();

    private static string Row(int authorWords, int reportedWords, int author = 0, int reported = 0) => JsonSerializer.Serialize(new
    {
        meta = new Dictionary<string, string>(),
        findings = new[] { new { id = "RH1001", marker = "denial" } },
        summary = new { author = Counts(author), reported = Counts(reported) },
        words = new { author = authorWords, reported = reportedWords },
    });

    private static Dictionary<string, int> Counts(int count) => count == 0 ? [] : new() { ["denial"] = count };

    private static double[] Interval(JsonElement rate) => [.. rate.GetProperty("interval").EnumerateArray().Select(v => v.GetDouble())];
}
