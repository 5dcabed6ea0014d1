using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Rhetor.Reporting.Html;

/// <summary>
/// The frame of the HTML pages: one file that loads nothing and sends nothing. Its content security policy admits the page's own style and
/// script by their hashes and nothing else, so that nothing that stands in a text can ever run. Thread-safe.
/// </summary>
public static class HtmlPage
{
    private static readonly Lazy<string> Style = new(() => Load("report.css"));
    private static readonly Lazy<string> Script = new(() => Load("report.js"));

    /// <summary>Writes everything up to and including the masthead.</summary>
    /// <param name="output">Where the page goes.</param>
    /// <param name="title">The title of the window.</param>
    /// <param name="standfirst">One or two sentences under the name of the page.</param>
    /// <param name="interactive">Whether the script of the report shall run in it.</param>
    public static void Open(TextWriter output, string title, string standfirst, bool interactive)
    {
        ArgumentNullException.ThrowIfNull(output);
        var script = interactive ? $"script-src '{HashOf(Script.Value)}'; " : "";
        output.Write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        output.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{HashOf(Style.Value)}'; {script}base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">\n");
        output.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        output.Write($"<title>{Escape(title)}</title>\n<style>{Style.Value}</style>\n</head>\n<body>\n");
        output.Write("<a class=\"skip\" href=\"#texts\">Skip to the content</a>\n");
        output.Write($"<header class=\"masthead\">\n<h1>Rhetor</h1>\n<p class=\"standfirst\">{Escape(standfirst)}</p>\n");
        if (interactive) output.Write(HtmlParts.Key);
        output.Write("</header>\n");
        if (interactive) output.Write(HtmlParts.Filters);
        output.Write("<main id=\"texts\">\n");
    }

    /// <summary>Writes the end of the page.</summary>
    /// <param name="output">Where the page goes.</param>
    /// <param name="colophon">What made it.</param>
    /// <param name="interactive">As for <see cref="Open"/>.</param>
    public static void Close(TextWriter output, string colophon, bool interactive)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write($"<footer class=\"colophon\"><p>{Escape(colophon)}</p></footer>\n");
        if (interactive) output.Write($"<p id=\"spoken\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>\n<script>{Script.Value}</script>\n");
        output.Write("</body>\n</html>\n");
    }

    /// <summary>Text as it may stand between tags and in quoted attributes. Characters that HTML cannot hold, and those that turn the direction of what follows them, become U+FFFD.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                var pair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
                if (pair) escaped.Append(c).Append(text[++i]);
                else escaped.Append('\uFFFD');
                continue;
            }

            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                case '`': escaped.Append("&#96;"); break;
                case '\t' or '\n': escaped.Append(c); break;
                case '\r' or '\u2028' or '\u2029': escaped.Append('\n'); break;
                case < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF': escaped.Append('\uFFFD'); break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Rhetor.Reporting.Html." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
