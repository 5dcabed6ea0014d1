using System.Collections.Frozen;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>What the names of HTML elements mean for reading.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
            "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main",
            "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoProse = FrozenSet.ToFrozenSet(
        [
            "aside", "audio", "button", "canvas", "datalist", "footer", "iframe", "math", "nav", "noembed", "noframes", "noscript", "object", "pre", "rp", "rt",
            "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp", "listing",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Voids = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoProseRoles = FrozenSet.ToFrozenSet(
        ["navigation", "search", "contentinfo", "complementary", "menu", "menubar", "toolbar", "dialog", "alertdialog"],
        StringComparer.Ordinal);

    /// <summary>Whether a paragraph ends where the element starts, and where it ends.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>Whether what it holds is no prose: code, scripts, navigation, controls.</summary>
    public static bool IsNoProse(string name) => NoProse.Contains(name);

    public static bool IsNoProseRole(string role) => NoProseRoles.Contains(role);

    /// <summary>Whether it never has an end tag.</summary>
    public static bool IsVoid(string name) => Voids.Contains(name);
}
