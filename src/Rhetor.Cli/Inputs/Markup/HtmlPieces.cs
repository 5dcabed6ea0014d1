using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>Takes HTML apart with AngleSharp's tokenizer, which follows the HTML standard; places are kept, character references left as they stand.</summary>
internal static class HtmlPieces
{
    public static List<HtmlPiece> Of(string html)
    {
        // The tokenizer folds CR LF and drops NUL; of the same length, what it reads has the places of the file.
        var same = html.Replace('\r', ' ').Replace('\0', ' ');
        using var source = new TextSource(same);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        var pieces = new List<HtmlPiece>();
        while (true)
        {
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile) return pieces;
            var start = Math.Clamp(token.Position.Position - 1, 0, html.Length);
            var end = Math.Clamp(tokenizer.InsertionPoint, start, html.Length);
            if (token.Type == HtmlTokenType.StartTag) tokenizer.State = ModeAfter(token.Name);
            pieces.Add(new HtmlPiece(token.Type, token.Name, start, end, token is HtmlTagToken tag && IsHidden(tag)));
        }
    }

    // What the tree builder would tell the tokenizer: inside these, tags are text.
    private static HtmlParseMode ModeAfter(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static bool IsHidden(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == "hidden" || (attribute.Name == "aria-hidden" && attribute.Value == "true")) return true;
            if (attribute.Name == "role" && HtmlTags.IsNoProseRole(attribute.Value)) return true;
        }

        return false;
    }
}
