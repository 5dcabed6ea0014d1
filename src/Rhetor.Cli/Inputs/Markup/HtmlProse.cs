using AngleSharp.Html.Parser;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>
/// Reads the prose of HTML: of <c>main</c> where the page has one, else of its <c>article</c>s, else of all. Scripts, styles, navigation,
/// code and what is hidden are passed over.
/// </summary>
internal sealed class HtmlProse
{
    private readonly string _html;
    private readonly int _offset;
    private readonly ProseBuilder _prose;
    private readonly string? _scope;
    private int _inScope;
    private string? _skipped;
    private int _skippedDepth;

    private HtmlProse(string html, int offset, ProseBuilder prose, string? scope) => (_html, _offset, _prose, _scope) = (html, offset, prose, scope);

    /// <summary>Reads a page.</summary>
    public static ProseText Read(string html)
    {
        var prose = new ProseBuilder();
        var pieces = HtmlPieces.Of(html);
        var scope = Array.Find(["main", "article"], name => pieces.Exists(p => p.Type == HtmlTokenType.StartTag && !p.IsHidden && p.Name == name));
        new HtmlProse(html, 0, prose, scope).Run(pieces);
        return prose.Build();
    }

    /// <summary>Reads a piece of HTML that stands in another text.</summary>
    /// <param name="html">The piece.</param>
    /// <param name="offset">Where it starts there.</param>
    /// <param name="prose">Receives its prose.</param>
    public static void Read(string html, int offset, ProseBuilder prose) => new HtmlProse(html, offset, prose, null).Run(HtmlPieces.Of(html));

    private void Run(List<HtmlPiece> pieces)
    {
        _prose.Break();
        foreach (var piece in pieces)
        {
            switch (piece.Type)
            {
                case HtmlTokenType.Comment:
                    if (_skipped is null) _prose.Comment(piece.Name, SpanOf(piece));
                    break;
                case HtmlTokenType.Character:
                    if (_skipped is null && IsInScope) Text(piece);
                    break;
                case HtmlTokenType.StartTag:
                    Start(piece);
                    break;
                case HtmlTokenType.EndTag:
                    End(piece);
                    break;
            }
        }

        _prose.EndHeading();
    }

    private bool IsInScope => _scope is null || _inScope > 0;

    private TextSpan SpanOf(HtmlPiece piece) => TextSpan.FromBounds(_offset + piece.Start, _offset + piece.End);

    private void Start(HtmlPiece piece)
    {
        // The end tag of a paragraph or a list item may be left out: the next one ends it.
        if (_skipped is "p" or "li" && HtmlTags.IsBlock(piece.Name) && (_skipped == "p" || piece.Name == "li")) _skipped = null;
        if (_skipped is not null)
        {
            if (piece.Name == _skipped) _skippedDepth++;
            return;
        }

        if (piece.Name == _scope) _inScope++;
        if (HtmlTags.IsBlock(piece.Name)) _prose.Break();
        if (!HtmlTags.IsVoid(piece.Name) && (piece.IsHidden || HtmlTags.IsNoProse(piece.Name)))
        {
            (_skipped, _skippedDepth) = (piece.Name, 1);
            return;
        }

        if (!IsInScope) return;
        var at = new TextSpan(_offset + piece.Start, 0);
        if (HtmlTags.IsHeading(piece.Name)) _prose.StartHeading();
        else if (piece.Name == "br") _prose.Line();
        else if (piece.Name == "li") _prose.Put("•", at);
        else if (piece.Name == "q") _prose.Put("“", at);
        if (piece.Name == "li") _prose.Blank(at);
    }

    private void End(HtmlPiece piece)
    {
        if (_skipped is not null)
        {
            if (piece.Name == _skipped && --_skippedDepth == 0) _skipped = null;
            if (_skipped == "li" && piece.Name is "ul" or "ol") _skipped = null;
            return;
        }

        if (IsInScope && HtmlTags.IsHeading(piece.Name)) _prose.EndHeading();
        else if (HtmlTags.IsBlock(piece.Name)) _prose.Break();
        else if (IsInScope && piece.Name == "q") _prose.Put("”", new TextSpan(_offset + piece.Start, 0));
        if (piece.Name == _scope && _inScope > 0) _inScope--;
    }

    private void Text(HtmlPiece piece)
    {
        var text = _html.AsSpan(piece.Start, piece.End - piece.Start);
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOf('&');
            var plain = next < 0 ? text.Length - i : next;
            _prose.Copy(text.Slice(i, plain), _offset + piece.Start + i);
            i += plain;
            if (next < 0) return;
            if (HtmlEntities.Read(text[i..], out var length) is { } read)
            {
                _prose.Put(read, new TextSpan(_offset + piece.Start + i, length));
                i += length;
            }
            else
            {
                _prose.Copy("&", _offset + piece.Start + i);
                i++;
            }
        }
    }
}
