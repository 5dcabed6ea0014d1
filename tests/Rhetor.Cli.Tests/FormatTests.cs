using System.Text.Json;
using System.Xml.Linq;

namespace Rhetor.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("port.txt", Texts.Port);

    [Theory]
    [InlineData("sarif", "port.sarif")]
    [InlineData("csv", "port.csv")]
    [InlineData("markdown", "port.md")]
    [InlineData("junit", "port.junit.xml")]
    [InlineData("github", "port.github.txt")]
    [InlineData("jsonl", "port.jsonl")]
    public void Every_format_is_what_it_was(string format, string snapshot)
    {
        var result = _cli.Analyze("port.txt", "--format", format);
        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        Snapshot.Matches(snapshot, result.Output.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("junit")]
    [InlineData("github")]
    public void The_sample_article_is_reported_as_it_was(string format)
    {
        _cli.File("harbour-drill.en.txt", File.ReadAllBytes(Path.Combine(TestFolder.Repository, "seeds", "samples", "harbour-drill.en.txt")));
        var result = _cli.Analyze("harbour-drill.en.txt", "--format", format);
        result.ExitCode.Should().Be(0);
        var report = result.Output.Replace("\r\n", "\n", StringComparison.Ordinal);

        // The page's style and script are code, and have tests of their own.
        if (format == "html") report = report[report.IndexOf("<main", StringComparison.Ordinal)..report.IndexOf("<footer", StringComparison.Ordinal)];
        Snapshot.Matches($"sample.{format}.txt", report);
    }

    [Fact]
    public void A_suppressed_finding_is_told_of_in_markdown_and_skipped_in_junit()
    {
        _cli.File("a.md", "<!-- rhetor:disable loaded-language -- from the film -->\nA bloodthirsty crowd came.\n<!-- rhetor:enable -->\n");
        _cli.Analyze("a.md", "--format", "markdown").Output.Should().Contain("Nothing found.").And.Contain("1 finding suppressed.");
        var suite = XDocument.Parse(_cli.Analyze("a.md", "--format", "junit").Output).Descendants("testsuite").Single();
        suite.Attribute("skipped")!.Value.Should().Be("1");
        suite.Descendants("skipped").Single().Attribute("message")!.Value.Should().Be("comment: from the film");
    }

    [Fact]
    public void Github_annotates_inputs_that_failed() =>
        _cli.Analyze("gone.txt", "--format", "github").Output.Should().StartWith("::error file=gone.txt,title=not analysed::");

    [Fact]
    public void Several_reports_can_be_written_at_once()
    {
        var result = _cli.Analyze("port.txt", "--format", "json=out.json", "--format", "csv=out.csv", "--format", "console");
        result.ExitCode.Should().Be(0);
        JsonDocument.Parse(_cli.Read("out.json")).RootElement.GetProperty("schema").GetString().Should().Be("rhetor/report/1");
        _cli.Read("out.csv").Should().StartWith("path,language,");
        result.Output.Should().Contain("1 bears a marker in the author's voice, 2 in reported");
    }

    [Fact]
    public void Two_reports_cannot_share_standard_output()
    {
        var result = _cli.Analyze("port.txt", "--format", "json", "--format", "csv");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: two reports cannot share standard output");
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        _cli.File("a.txt", "A bloodthirsty <script>alert(1)</script> | crowd | came.\n\n=1+1 bloodthirsty \u0001 “& men” came.");
        _cli.Analyze("a.txt", "--format", "markdown").Output.Should().NotContain("<script>");
        var junit = XDocument.Parse(_cli.Analyze("a.txt", "--format", "junit").Output);
        junit.Descendants("failure").Should().HaveCount(2);
        _cli.Analyze("a.txt", "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().OnlyContain(l => l.StartsWith("::warning file=a.txt,line=", StringComparison.Ordinal));
        _cli.Analyze("a.txt", "--format", "csv").Output.Should().Contain(",'=1+1 bloodthirsty").And.NotContain(",=1");
    }

    [Fact]
    public void Inputs_that_failed_stand_in_sarif_and_junit()
    {
        var sarif = JsonDocument.Parse(_cli.Analyze("gone.txt", "port.txt", "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        sarif.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().Should().BeFalse();
        XDocument.Parse(_cli.Analyze("gone.txt", "port.txt", "--format", "junit").Output).Descendants("error").Should().ContainSingle();
    }

    public void Dispose() => _cli.Dispose();
}
