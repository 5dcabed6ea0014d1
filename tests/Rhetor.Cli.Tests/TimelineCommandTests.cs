using System.Globalization;
using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class TimelineCommandTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Theory]
    [InlineData("day", "2025-12-29", "2026-01-04", 7)]
    [InlineData("week", "2026-W01", "2026-W01", 1)]
    [InlineData("month", "2025-12", "2026-01", 2)]
    public void Texts_fall_into_days_iso_weeks_or_months(string by, string first, string last, int count)
    {
        _cli.File("out.jsonl", Row("2026-01-04T23:30:00+01:00") + "\n" + Row("2025-12-29"));
        var periods = _cli.Run("timeline", "out.jsonl", "--by", by, "--format", "json").Json.GetProperty("periods").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToList();
        periods.Should().HaveCount(count);
        periods[0].Should().Be(first);
        periods[^1].Should().Be(last);
    }

    [Fact]
    public void The_real_way_goes_from_articles_to_a_timeline()
    {
        _cli.File("in.jsonl", "{\"text\":\"A bloodthirsty crowd came.\",\"date\":\"2026-01-05\"}\n{\"text\":\"It rained.\",\"date\":\"2026-03-01\"}\n");
        _cli.Analyze("in.jsonl", "--meta", "date", "--format", "jsonl=out.jsonl", "--quiet").ExitCode.Should().Be(0);
        var csv = _cli.Run("timeline", "out.jsonl", "--by", "month", "--format", "csv").Output.Split("\r\n");
        csv[0].Should().Be("period,start,texts,voice,marker,count,words,rate,rate_low,rate_high");
        csv[1].Should().StartWith("2026-01,2026-01-01,1,author,loaded-language,1,4,250,");
        csv[2].Should().Be("2026-02,2026-02-01,0,author,loaded-language,0,0,,,");
        csv[3].Should().StartWith("2026-03,2026-03-01,1,author,loaded-language,0,2,0,0,");
    }

    [Fact]
    public void The_console_shows_the_course_and_for_a_chosen_marker_every_period()
    {
        _cli.File("out.jsonl", string.Join('\n', Enumerable.Range(1, 8).Select(i => Row(string.Create(CultureInfo.InvariantCulture, $"2026-0{i}-01"), author: i))));
        var overview = _cli.Run("timeline", "out.jsonl").Output;
        overview.Should().Contain("▂▃▄▅▆▇██").And.Contain("8.00 in 2026-08").And.Contain("nothing found");
        overview.Split('\n').Should().OnlyContain(l => l.Length <= 100);
        _cli.Run("timeline", "out.jsonl", "--marker", "denial").Output.Should().Contain("2026-03       1      1,000         3    3.00  0.62–8.77");
    }

    [Fact]
    public void A_missing_or_strange_date_is_told_with_its_line_and_the_others_count()
    {
        _cli.File("out.jsonl", Row("2026-01-01") + "\n" + Row("3/4-26") + "\n" + Row(null) + "\n" + Row("2026-02-30"));
        var result = _cli.Run("timeline", "out.jsonl", "--by", "day");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().HaveCount(3);
        result.ErrorLines[0].Should().Be("rhetor: out.jsonl:2: the meta field 'date' is '3/4-26': expected a date such as 2026-03-09");
        result.ErrorLines[1].Should().Be("rhetor: out.jsonl:3: no meta field 'date' (there is place): hand it through with rhetor analyze --meta date");
        result.Output.Should().Contain("1 text, by day, 2026-01-01 to 2026-01-01");
        _cli.Run("timeline", "out.jsonl", "--meta-field", "place").ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_date_far_off_does_not_make_a_table_of_empty_days()
    {
        _cli.File("out.jsonl", Row("0001-01-01", author: 1) + "\n" + Row("2026-01-01") + "\n" + Row("9999-12-31"));
        foreach (var by in new[] { "day", "week", "month" })
            _cli.Run("timeline", "out.jsonl", "--by", by, "--format", "csv").Output.Split("\r\n").Should().HaveCount(5);
        _cli.File("out.jsonl", Row("9999-12-30", author: 1) + "\n" + Row("9999-12-31"));
        foreach (var by in new[] { "day", "week", "month" }) _cli.Run("timeline", "out.jsonl", "--by", by).ExitCode.Should().Be(0);
    }

    [Fact]
    public void The_page_draws_a_chart_a_marker_and_keeps_the_figures_beside_it()
    {
        _cli.File("out.jsonl", Row("2026-01-01", author: 1) + "\n" + Row("2026-02-01", author: 3));
        var page = _cli.Run("timeline", "out.jsonl", "--format", "html").Output;
        page.Should().Contain("default-src 'none'").And.NotContain("<script").And.Contain("<figcaption>denial").And.Contain("<th scope=\"row\">2026-02</th>");
    }

    public void Dispose() => _cli.Dispose();

    private static string Row(string? date, int author = 0) => JsonSerializer.Serialize(new
    {
        meta = date is null ? new Dictionary<string, string> { ["place"] = "Selvik" } : new() { ["date"] = date },
        findings = new[] { new { id = "RH1001", marker = "denial" } },
        summary = new { author = author == 0 ? [] : new Dictionary<string, int> { ["denial"] = author }, reported = new Dictionary<string, int>() },
        words = new { author = 1000, reported = 0 },
    });
}
