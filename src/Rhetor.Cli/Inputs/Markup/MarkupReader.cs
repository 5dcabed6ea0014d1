namespace Rhetor.Cli.Inputs.Markup;

/// <summary>Reads the prose of texts that have markup.</summary>
internal static class MarkupReader
{
    /// <summary>The prose of a text; null where the kind has no markup and the text is its own prose.</summary>
    /// <exception cref="InputException">There is no prose in it, or it cannot be read.</exception>
    public static ProseText? Read(string text, InputKind kind)
    {
        var prose = kind switch
        {
            InputKind.Markdown => MarkdownProse.Read(text),
            InputKind.Html => HtmlProse.Read(text),
            _ => null,
        };
        if (prose is { Text.Length: 0 }) throw new InputException("no prose in it, only markup");
        return prose;
    }
}
