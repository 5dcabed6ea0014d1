using System.Text;

namespace Rhetor.Cli.Tests;

/// <summary>Generated texts: every token of what is read stands in the file where the parse says.</summary>
public sealed class MarkupPlaceTests : IDisposable
{
    private static readonly string[] Words = ["harbour", "sejler", "på", "😀", "U.S.", "it’s", "3,5", "ærø", "»nej«", "“no”", "e.g.", "a-b"];
    private static readonly string[] MarkdownInlines = ["**{0}**", "*{0}*", "[{0}](http://x.test/a_b \"t\")", "`{0}`", "~~{0}~~", "<b>{0}</b>", "\\*{0}\\*", "![x](y.png) {0}", "{0}<br>", "<!-- c -->{0}", "***{0}***", "_{0}_", "{0}\\\n", "{0}\n", "{0}  \n"];
    private static readonly string[] MarkdownBlocks = ["{0}\n\n", "# {0}\n\n", "> {0}\n\n", "- {0}\n", "  - {0}\n", "+ {0}\n\n", "1. {0}\n\n", "{0}\n---\n\n", "| {0} | {0} |\n|---|---|\n| {0} | x |\n\n", "<div>{0}</div>\n\n", "```\n{0}\n```\n\n", "{0}\r\n\r\n", "x[^1]\n\n[^1]: {0}\n\n", "    {0}\n\n", "> - {0}\n>   > {0}\n\n"];
    private static readonly string[] HtmlInlines = ["<b>{0}</b>", "<a href='x>y'>{0}</a>", "{0}<br>", "<!-- c > -->{0}", "<q>{0}</q>", "{0}&nbsp;", "&amp; {0}", "<script>{0}</script>", "<i>{0}", "</i>{0}", "{0}\r\n\t", "&{0}", "<{0}", "</ x>{0}", "<span hidden>{0}</span>"];
    private static readonly string[] HtmlBlocks = ["<p>{0}</p>", "<p>{0}", "<h1>{0}</h1>\n", "<div><div>{0}</div></div>", "<ul><li>{0}<li>{0}</ul>", "<nav>{0}</nav>", "<table><tr><td>{0}<td>{0}</table>", "{0}", "<pre>{0}</pre>", "<p hidden>{0}", "<blockquote>{0}</blockquote>"];

    private readonly TestCli _cli = new();

    [Fact]
    public void Every_token_of_Markdown_stands_where_the_parse_says() => Check("a.md", MarkdownInlines, MarkdownBlocks);

    [Fact]
    public void Every_token_of_HTML_stands_where_the_parse_says() => Check("a.html", HtmlInlines, HtmlBlocks);

    public void Dispose() => _cli.Dispose();

    private void Check(string name, string[] inlines, string[] blocks)
    {
        var random = new Random(20261126);
        var tokens = 0;
        for (var round = 0; round < 100; round++)
        {
            var text = Generate(random, inlines, blocks);
            var result = _cli.File(name, text).Run("parse", name, "--format", "json", "--language", "en");
            if (result.ExitCode == 3) continue; // By chance nothing but markup.
            var last = 0;
            foreach (var token in result.Json.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("tokens").EnumerateArray()))
            {
                var (start, length, form) = (token.GetProperty("start").GetInt32(), token.GetProperty("length").GetInt32(), token.GetProperty("form").GetString()!);
                start.Should().BeGreaterThanOrEqualTo(last, "tokens follow each other in {0}", text);
                last = start + length;
                Plain(text.Substring(start, length)).Should().Be(form is "“" or "”" or "•" && length == 0 ? "" : Plain(form.Replace("•", "+", StringComparison.Ordinal)), "that is what stands at {0} in {1}", start, text);
                tokens++;
            }
        }

        tokens.Should().BeGreaterThan(1000);
    }

    // What a reader sees of a word: no tags, no marks, no references.
    private static string Plain(string markup)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(markup, "<!--.*?-->|</?[a-z][^>]*>|</ x>|[*~`\\\\]", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return plain.Replace("&amp;", "&", StringComparison.Ordinal).Replace("&nbsp;", "\u00A0", StringComparison.Ordinal);
    }

    private static string Generate(Random random, string[] inlines, string[] blocks)
    {
        var text = new StringBuilder();
        for (var block = random.Next(1, 6); block > 0; block--)
        {
            var shape = blocks[random.Next(blocks.Length)];
            while (shape.Contains("{0}", StringComparison.Ordinal))
            {
                var at = shape.IndexOf("{0}", StringComparison.Ordinal);
                shape = string.Concat(shape.AsSpan(0, at), Line(random, inlines), shape.AsSpan(at + 3));
            }

            text.Append(shape);
        }

        return text.ToString();
    }

    private static string Line(Random random, string[] inlines)
    {
        var parts = new List<string>();
        for (var n = random.Next(1, 7); n > 0; n--)
        {
            var word = Words[random.Next(Words.Length)];
            parts.Add(random.Next(2) == 0 ? word : inlines[random.Next(inlines.Length)].Replace("{0}", word, StringComparison.Ordinal));
        }

        return string.Join(' ', parts);
    }
}
