using System.Collections;

namespace Rhetor.Text;

/// <summary>
/// The lines of a text. A line ends at <c>\n</c>, <c>\r\n</c>, <c>\r</c>, U+0085, U+2028 or U+2029, as in Roslyn; a text that
/// ends with a break has an empty last line. Immutable and thread-safe; a position is found by binary search.
/// </summary>
public sealed class TextLineCollection : IReadOnlyList<TextLine>
{
    private readonly string _text;
    private readonly int[] _starts;

    internal TextLineCollection(string text)
    {
        _text = text;
        _starts = FindStarts(text);
    }

    /// <summary>The number of lines, at least one.</summary>
    public int Count => _starts.Length;

    /// <summary>The line with that zero-based number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextLine this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _starts.Length);
            var start = _starts[index];
            var next = index + 1 < _starts.Length ? _starts[index + 1] : _text.Length;
            var end = next;
            if (index + 1 < _starts.Length) end -= next - start >= 2 && _text[next - 1] == '\n' && _text[next - 2] == '\r' ? 2 : 1;
            return new TextLine(index, TextSpan.FromBounds(start, end), TextSpan.FromBounds(start, next));
        }
    }

    /// <summary>The number of the line that holds <paramref name="position"/>; a break belongs to the line that it ends.</summary>
    public int IndexOf(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The line and character of <paramref name="position"/>, which may be the end of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _text.Length);
        var line = IndexOf(position);
        return new LinePosition(line, position - _starts[line]);
    }

    /// <summary>The position of a line and character.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line, or the character lies past the line's break.</exception>
    public int GetPosition(LinePosition position)
    {
        var line = this[position.Line];
        ArgumentOutOfRangeException.ThrowIfNegative(position.Character, nameof(position));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position.Character, line.SpanIncludingLineBreak.Length, nameof(position));
        return line.Span.Start + position.Character;
    }

    /// <inheritdoc/>
    public IEnumerator<TextLine> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int[] FindStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029')) continue;
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}
