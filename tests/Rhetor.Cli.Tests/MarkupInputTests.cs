using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class MarkupInputTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Theory]
    [InlineData("**blood**thirsty crowd", "blood**thirsty")]
    [InlineData("a [bloodthirsty](http://x.test \"bloodthirsty\") crowd", "bloodthirsty")]
    [InlineData("a ~~bloodthirsty~~ crowd", "bloodthirsty")]
    [InlineData("a \\* bloodthirsty crowd", "bloodthirsty")]
    [InlineData("p&aring; bloodthirsty &#8220;x&#8221;", "bloodthirsty")]
    [InlineData("> a quote\n> that is bloodthirsty", "bloodthirsty")]
    [InlineData("- one\n\n  bloodthirsty", "bloodthirsty")]
    [InlineData("1. bloodthirsty", "bloodthirsty")]
    [InlineData("| a | b |\n|---|---|\n| c | bloodthirsty d |", "bloodthirsty")]
    [InlineData("note[^1] here\n\n[^1]: A bloodthirsty note.", "bloodthirsty")]
    [InlineData("<div>\nA bloodthirsty <b>div</b>\n</div>", "bloodthirsty")]
    [InlineData("- [ ] bloodthirsty task", "bloodthirsty")]
    [InlineData("A title that is bloodthirsty\n===\n\nText.", "bloodthirsty")]
    [InlineData("😀 a bloodthirsty crowd", "bloodthirsty")]
    [InlineData("One.\r\nA bloodthirsty line.\r\n", "bloodthirsty")]
    public void Prose_of_Markdown_is_read_and_found_where_it_stands(string markdown, string found) => Shows("a.md", markdown, found);

    [Theory]
    [InlineData("---\ntitle: bloodthirsty\n---\n\nText.")]
    [InlineData("Text.\n\n```\nbloodthirsty\n```")]
    [InlineData("Text.\n\n    bloodthirsty code\n")]
    [InlineData("Text ![bloodthirsty](x.png).")]
    [InlineData("Text.\n\n[bloodthirsty]: http://x.test")]
    [InlineData("Text <span title=\"bloodthirsty\">x</span> <script>bloodthirsty</script>.")]
    [InlineData("Text.\n\n<script>\nbloodthirsty\n</script>")]
    [InlineData("Text.\n\n<!-- bloodthirsty -->")]
    public void What_is_no_prose_in_Markdown_is_passed_over(string markdown) => Shows("a.md", markdown);

    [Theory]
    [InlineData("<p>The <b>blood</b>thirsty crowd", "blood</b>thirsty")]
    [InlineData("<p>p&aring bloodthirsty", "bloodthirsty")]
    [InlineData("<p>The blood&shy;thirsty crowd", "blood&shy;thirsty")]
    [InlineData("<p>&#x62;loodthirst&#121;", "&#x62;loodthirst&#121;")]
    [InlineData("<ul><li>a<li>bloodthirsty</ul>", "bloodthirsty")]
    [InlineData("<title>bloodthirsty</title><h1>bloodthirsty</h1>", "bloodthirsty")]
    [InlineData("<nav>bloodthirsty</nav><p>bloodthirsty", "bloodthirsty")]
    [InlineData("<p hidden>bloodthirsty<p>bloodthirsty", "bloodthirsty")]
    [InlineData("<main><p>bloodthirsty</main><p>bloodthirsty", "bloodthirsty")]
    [InlineData("<p>bloodthirsty<article><p>bloodthirsty</article>", "bloodthirsty")]
    [InlineData("<p>a\r\nbloodthirsty", "bloodthirsty")]
    [InlineData("<p title='bloodthirsty'>1 < 2 & bloodthirsty", "bloodthirsty")]
    [InlineData("<script>if (a<b) '</p>bloodthirsty'</script><p>bloodthirsty", "bloodthirsty")]
    [InlineData("<P>😀<BR>bloodthirsty", "bloodthirsty")]
    public void Prose_of_HTML_is_read_and_found_where_it_stands(string html, string found) => Shows("a.html", html, found);

    [Theory]
    [InlineData("<style>bloodthirsty</style><p>x")]
    [InlineData("<p>x<pre>bloodthirsty</pre>")]
    [InlineData("<p>x<template><p>bloodthirsty</template>")]
    [InlineData("<p>x<div role=navigation><div>bloodthirsty</div></div>")]
    [InlineData("<p>x<textarea>bloodthirsty</textarea><button>bloodthirsty</button>")]
    [InlineData("<p>x<!-- bloodthirsty --><aside>bloodthirsty</aside><footer>bloodthirsty</footer>")]
    public void What_is_no_prose_in_HTML_is_passed_over(string html) => Shows("a.html", html);

    [Theory]
    [InlineData("a.md", "## A bloodthirsty crowd came.\n\nIt rained.\n")]
    [InlineData("a.html", "<h2>A bloodthirsty crowd came.</h2><p>It rained.</p>")]
    public void Headings_are_headlines(string name, string text) =>
        Findings(name, text).Single().GetProperty("voice").GetString().Should().Be("headline");

    [Fact]
    public void The_quotes_of_a_q_element_are_quotes() =>
        Findings("a.html", "<p>The minister said: <q>They are a bloodthirsty crowd.</q></p>").Single().GetProperty("voice").GetString().Should().Be("direct");

    [Theory]
    [InlineData("<meta charset=\"iso-8859-1\">")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=windows-1252'>")]
    public void An_encoding_that_a_page_declares_is_used(string meta)
    {
        _cli.File("a.html", System.Text.Encoding.Latin1.GetBytes(meta + "<p>Et blodtørstigt, bloodthirsty skib."));
        _cli.Analyze("a.html", "--format", "json").Json.GetProperty("documents")[0].GetProperty("sentences")[0].GetProperty("text").GetString()
            .Should().Be("Et blodtørstigt, bloodthirsty skib.");
        _cli.File("b.html", System.Text.Encoding.UTF8.GetBytes("<meta charset=nothing><p>blodtørstig")).Analyze("b.html").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_comment_in_HTML_suppresses_with_a_reason()
    {
        var findings = Findings("a.html", "<p>bloodthirsty<!-- rhetor:disable loaded-language -- by the quoted poet --><p>bloodthirsty<!-- rhetor:enable --><p>bloodthirsty");
        findings.Select(f => f.GetProperty("suppressed").ValueKind).Should().Equal(JsonValueKind.Null, JsonValueKind.Object, JsonValueKind.Null);
        findings[1].GetProperty("suppressed").GetProperty("reason").GetString().Should().Be("by the quoted poet");
    }

    [Fact]
    public void A_comment_in_a_code_block_suppresses_nothing() =>
        Findings("a.md", "```\n<!-- rhetor:disable -->\n```\n\nA bloodthirsty crowd.\n").Single().GetProperty("suppressed").ValueKind.Should().Be(JsonValueKind.Null);

    [Theory]
    [InlineData("a.html", "<script>x</script>")]
    [InlineData("a.md", "```\ncode\n```\n")]
    public void A_file_without_prose_is_named(string name, string text)
    {
        var result = _cli.File(name, text).Analyze(name);
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().Equal($"rhetor: {name}: no prose in it, only markup");
    }

    [Fact]
    public void Markdown_nested_without_end_is_named_and_ends_nothing()
    {
        var result = _cli.File("a.md", new string('>', 5000) + " x").File("b.md", "A calm day.").Analyze("a.md", "b.md", "--format", "jsonl");
        result.ErrorLines.Should().Equal("rhetor: a.md: Markdown that is nested too deeply");
        result.Output.Should().Contain("\"b.md\"");
    }

    [Theory]
    [InlineData("sarif", "\"startLine\": 3", "\"startColumn\": 7", "\"charOffset\": 14", "\"blood**thirsty\"")]
    [InlineData("csv", "a.md,en,3,7,14,14,")]
    [InlineData("github", "file=a.md,line=3,endLine=3")]
    [InlineData("junit", "a.md:3:7")]
    [InlineData("console", "  3:1 ")]
    [InlineData("markdown", "| 3 |")]
    public void Every_report_points_into_the_file(string format, params string[] parts)
    {
        var output = _cli.File("a.md", "# Head\n\nThe **blood**thirsty crowd came.\n").Analyze("a.md", "--format", format).Output;
        parts.Should().AllSatisfy(part => output.Should().Contain(part));
    }

    public void Dispose() => _cli.Dispose();

    private void Shows(string name, string text, params string[] found)
    {
        Findings(name, text).Select(f => text.Substring(f.GetProperty("start").GetInt32(), f.GetProperty("length").GetInt32())).Should().Equal(found);
        if (found.Length == 0) return;
        var finding = Findings(name, text).Single();
        finding.GetProperty("text").GetString().Should().Be("bloodthirsty");
        var start = finding.GetProperty("start").GetInt32();
        finding.GetProperty("line").GetInt32().Should().Be(1 + text[..start].Count(c => c == '\n'));
        finding.GetProperty("column").GetInt32().Should().Be(start - text[..start].LastIndexOf('\n'));
    }

    private List<JsonElement> Findings(string name, string text) =>
        [.. _cli.File(name, text).Analyze(name, "--format", "json").Json.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()];
}
