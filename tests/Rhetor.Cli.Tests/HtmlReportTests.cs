using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Rhetor.Cli.Tests;

/// <summary>What can be known of the HTML report without a browser; tests/Rhetor.Browser.Tests opens it in one.</summary>
public sealed partial class HtmlReportTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("port.txt", Texts.Port);

    [Fact]
    public void The_policy_admits_the_pages_own_style_and_script_and_nothing_else()
    {
        var page = _cli.Analyze("port.txt", "--format", "html").Output;
        var style = Between(page, "<style>", "</style>");
        var script = Between(page, "<script>", "</script>");
        page.Should().Contain($"content=\"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'; ");
        (style + script).Should().NotContain("http").And.NotContain("url(").And.NotContain("innerHTML").And.NotContain("fetch(");
        Attribute().Matches(page).Select(m => m.Groups[1].Value).Should().NotContain(["src", "srcset", "style", "action", "onclick", "onload"]);

        static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes_in_any_culture()
    {
        for (var i = 0; i < 12; i++) _cli.File($"texts/{i:00}.txt", string.Concat(Enumerable.Repeat("A bloodthirsty crowd came. “We have no plans,” he said. ", 1 + ((i * 5) % 7))));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var page = _cli.Analyze("texts", "--format", "html", "--jobs", "1").Output;
            CultureInfo.CurrentCulture = Culture();
            _cli.Analyze("texts", "--format", "html", "--jobs", "8").Output.Should().Be(page);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        // Where no other culture can be had, one that writes numbers differently is made.
        static CultureInfo Culture()
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "~";
            return culture;
        }
    }

    [Fact]
    public void Notes_say_why_and_articles_say_where()
    {
        var page = _cli.Analyze("port.txt", "--format", "html").Output;
        page.Should().Contain("<code>en.veiled-threat.means (strong)</code>").And.Contain("»other means« names no harm, and means one");
        page.Should().Contain("<h3 class=\"headline\">").And.Contain("data-n=\"1-3\">other means</mark>");
        page.Should().Contain("<b>1</b> finding in the author’s own voice, and <b>3</b> in the voices that the text reports.");
    }

    [Fact]
    public void Suppressed_findings_are_listed_with_their_reason_and_not_tinted()
    {
        _cli.File("a.md", "<!-- rhetor:disable loaded-language -- quoted from the film -->\nA bloodthirsty crowd came.\n<!-- rhetor:enable -->\n");
        var page = _cli.Analyze("a.md", "--format", "html").Output;
        page.Should().Contain("1 finding suppressed").And.Contain("quoted from the film").And.Contain("Nothing found.").And.NotContain("class=\"ref");
    }

    [Fact]
    public void Inputs_that_failed_and_texts_without_findings_have_their_place()
    {
        _cli.File("plain.txt", "It rained.");
        var result = _cli.Analyze("plain.txt", "gone.txt", "port.txt", "--format", "html");
        result.ExitCode.Should().Be(3);
        result.Output.Should().Contain("<h2>Not analysed</h2>").And.Contain("gone.txt").And.Contain("<h2>Texts in this report</h2>");
    }

    public void Dispose() => _cli.Dispose();

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<[a-z0-9]+(?: [a-z-]+(?:=\"[^\"]*\")?)*? ([a-z-]+)=\"", RegexOptions.None, 1000)]
    private static partial Regex Attribute();
}
