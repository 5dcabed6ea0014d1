using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>
/// Reads the prose of Markdown (CommonMark with front matter, pipe tables, footnotes, task lists and strike-through): paragraphs, headings,
/// lists, quotes, table cells, the words of links. Code blocks, front matter and images are passed over, tags of HTML too.
/// </summary>
internal sealed class MarkdownProse
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().Build();

    private readonly string _text;
    private readonly ProseBuilder _prose = new();
    private string? _skipped;

    private MarkdownProse(string text) => _text = text;

    /// <summary>Reads a text.</summary>
    /// <exception cref="InputException">It is nested too deeply for any reader.</exception>
    public static ProseText Read(string text)
    {
        var reading = new MarkdownProse(text);
        var blocks = new List<(LeafBlock Block, ListItemBlock? Item)>();
        try
        {
            Collect(Markdown.Parse(text, Pipeline), null, blocks);
        }
        catch (ArgumentException)
        {
            throw new InputException("Markdown that is nested too deeply");
        }

        // Footnotes come last in the tree, wherever they stand, and a table may be cut out of the middle of a paragraph.
        foreach (var (block, item) in blocks.OrderBy(b => StartOf(b.Block))) reading.Take(block, item);
        return reading._prose.Build();
    }

    private static void Collect(ContainerBlock container, ListItemBlock? item, List<(LeafBlock, ListItemBlock?)> blocks)
    {
        if (container is LinkReferenceDefinitionGroup) return;
        var first = container as ListItemBlock ?? item;
        foreach (var block in container)
        {
            if (block is ContainerBlock inner) Collect(inner, first, blocks);
            else if (block is LeafBlock leaf and not (CodeBlock or YamlFrontMatterBlock or LinkReferenceDefinition or ThematicBreakBlock)) blocks.Add((leaf, first));
            first = null;
        }
    }

    private static int StartOf(LeafBlock block) =>
        block.Inline?.FirstOrDefault(i => !i.Span.IsEmpty) is { } first ? first.Span.Start : block.Span.Start;

    private void Take(LeafBlock block, ListItemBlock? item)
    {
        if (block is HtmlBlock)
        {
            var (start, end) = Bounds(block.Span);
            HtmlProse.Read(_text[start..end], start, _prose);
            return;
        }

        if (block is HeadingBlock) _prose.StartHeading();
        else _prose.Break();
        if (item is not null) Bullet(item, block);
        _skipped = null;
        if (block.Inline is { } inlines) Take(inlines);
        if (block is HeadingBlock) _prose.EndHeading();
        else _prose.Break();
    }

    private void Bullet(ListItemBlock item, LeafBlock block)
    {
        var (start, end) = Bounds(new SourceSpan(item.Span.Start, block.Span.Start - 1));
        var marker = _text.AsSpan(start, end - start).TrimEnd();
        if (marker.Length is 0 or > 11 || marker.ContainsAny('\n', '\r')) return;
        if (marker is "+") _prose.Put("•", new TextSpan(start, 1));
        else _prose.Copy(marker, start);
        _prose.Blank(TextSpan.FromBounds(start + marker.Length, end));
    }

    private void Take(ContainerInline container)
    {
        foreach (var inline in container) Take(inline);
    }

    private void Take(Inline inline)
    {
        if (inline is HtmlInline html)
        {
            Tag(html);
            return;
        }

        if (_skipped is not null) return;
        var (start, end) = Bounds(inline.Span);
        switch (inline)
        {
            case LiteralInline literal:
                Words(literal.Content.AsSpan(), start, end);
                break;
            case CodeInline code:
                Words(code.ContentSpan, Math.Min(end, start + code.DelimiterCount), Math.Max(start, end - code.DelimiterCount));
                break;
            case HtmlEntityInline entity:
                _prose.Put(entity.Transcoded.ToString(), TextSpan.FromBounds(start, end));
                break;
            case AutolinkInline link:
                Words(link.Url, start, end);
                break;
            case LineBreakInline { IsHard: true }:
                _prose.Line();
                break;
            case LineBreakInline:
                _prose.Blank(TextSpan.FromBounds(start, end));
                break;
            case LinkInline { IsImage: true } or FootnoteLink or TaskList:
                break;
            case ContainerInline inner:
                Take(inner);
                break;
        }
    }

    // Tags part no words, but a break ends a line, and what a script holds is not read.
    private void Tag(HtmlInline html)
    {
        var (start, end) = Bounds(html.Span);
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            if (_skipped is null) _prose.Comment(html.Tag.Length >= 7 ? html.Tag[4..^3] : "", TextSpan.FromBounds(start, end));
            return;
        }

        foreach (var piece in HtmlPieces.Of(html.Tag))
        {
            if (piece.Type == AngleSharp.Html.Parser.HtmlTokenType.EndTag && piece.Name == _skipped) _skipped = null;
            if (piece.Type != AngleSharp.Html.Parser.HtmlTokenType.StartTag || _skipped is not null) continue;
            if (piece.Name == "br") _prose.Line();
            else if (!HtmlTags.IsVoid(piece.Name) && (piece.IsHidden || HtmlTags.IsNoProse(piece.Name))) _skipped = piece.Name;
        }
    }

    // What the parser read stands in the source in the same order, with marks (escapes, blanks at the edges) in between.
    private void Words(ReadOnlySpan<char> words, int start, int end)
    {
        var at = start;
        foreach (var c in words)
        {
            var found = at;
            while (found < end && !IsSame(c, _text[found])) found++;
            if (found == end)
            {
                _prose.Put(c.ToString(), new TextSpan(Math.Min(at, end), 0));
                continue;
            }

            _prose.Copy([c], found);
            at = found + 1;
        }
    }

    private static bool IsSame(char read, char source) => read == source || (read == ' ' && source is '\n' or '\r' or '\t') || (read == '\uFFFD' && source == '\0');

    private (int Start, int End) Bounds(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, _text.Length);
        return (start, Math.Clamp(span.End + 1, start, _text.Length));
    }
}
