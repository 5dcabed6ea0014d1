using System.Collections.Immutable;
using System.Text;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>
/// Collects the prose of a marked-up text: paragraphs parted by blank lines, runs of white space as one blank, each character with
/// the place it comes from. Places must not go back; one that does is held at where the text has come to.
/// </summary>
internal sealed class ProseBuilder
{
    private const char SoftHyphen = '\u00AD';
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();
    private readonly ImmutableArray<TextSpan>.Builder _headings = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly SuppressionComments _comments = new();
    private TextSpan? _blank;
    private int _lines;
    private bool _break;
    private int _headingStart = -1;
    private bool _inHeading;
    private int _source;

    /// <summary>Adds characters that stand in the source as they are.</summary>
    public void Copy(ReadOnlySpan<char> text, int start)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i])) Blank(new TextSpan(start + i, 1));
            else if (text[i] != SoftHyphen) Append(text[i].ToString(), new TextSpan(start + i, 1));
        }
    }

    /// <summary>Adds text that stands for a place of the source as a whole; for an empty place, text that the source has no characters for.</summary>
    public void Put(string text, TextSpan source)
    {
        if (text.Length == 1 && IsBlank(text[0])) Blank(source);
        else if (text.Length > 0 && text[0] != SoftHyphen) Append(text, source);
    }

    /// <summary>White space inside a paragraph.</summary>
    public void Blank(TextSpan source) => _blank = _blank is { } before && before.End == source.Start ? TextSpan.FromBounds(before.Start, source.End) : _blank ?? source;

    /// <summary>A line ends inside a paragraph; a second end on the heels of the first ends the paragraph.</summary>
    public void Line() => _lines++;

    /// <summary>A paragraph ends, or starts.</summary>
    public void Break() => _break = true;

    /// <summary>A heading starts.</summary>
    public void StartHeading()
    {
        Break();
        (_inHeading, _headingStart) = (true, -1);
    }

    /// <summary>A heading ends.</summary>
    public void EndHeading()
    {
        if (_inHeading && _headingStart >= 0) _headings.Add(TextSpan.FromBounds(_headingStart, _text.Length));
        _inHeading = false;
        Break();
    }

    /// <summary>A comment of the source.</summary>
    public void Comment(string content, TextSpan source) => _comments.Add(content, _text.Length, source);

    public ProseText Build() => new(
        _text.ToString(),
        new TextMap(_pieces.ToImmutable()),
        _headings.ToImmutable(),
        _comments.Close(_text.Length));

    // No-break spaces are words' own: only what markup itself treats as white space is folded.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private void Append(string text, TextSpan source)
    {
        if (_text.Length > 0)
        {
            if (_break || _lines > 1) Add("\n\n", new TextSpan(source.Start, 0));
            else if (_lines == 1) Add("\n", new TextSpan(source.Start, 0));
            else if (_blank is { } blank) Add(" ", blank);
        }

        (_blank, _lines, _break) = (null, 0, false);
        if (_inHeading && _headingStart < 0) _headingStart = _text.Length;
        Add(text, source);
    }

    private void Add(string text, TextSpan source)
    {
        if (source.Start < _source) source = new TextSpan(_source, 0);
        var read = new TextSpan(_text.Length, text.Length);
        _text.Append(text);
        _source = source.End;
        if (_pieces.Count > 0 && _pieces[^1] is { IsCopy: true } last && read.Length == source.Length && last.Source.End == source.Start)
            _pieces[^1] = new TextPiece(TextSpan.FromBounds(last.Read.Start, read.End), TextSpan.FromBounds(last.Source.Start, source.End));
        else
            _pieces.Add(new TextPiece(read, source));
    }
}
