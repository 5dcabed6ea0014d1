using Rhetor.Text;

namespace Rhetor.Reporting;

/// <summary>Turns positions in UTF-16 code units into the unit of a report. Immutable and thread-safe.</summary>
public sealed class OffsetMap
{
    private readonly SourceText _text;
    private readonly int[] _pairs;

    /// <summary>Creates a map for one text.</summary>
    public OffsetMap(SourceText text, OffsetUnit unit)
    {
        _text = text;
        _pairs = unit == OffsetUnit.Codepoints ? FindPairs(text.AsSpan()) : [];
    }

    /// <summary>A position in the unit of the report.</summary>
    public int At(int position)
    {
        if (_pairs.Length == 0) return position;
        var found = Array.BinarySearch(_pairs, position);
        return position - (found >= 0 ? found : ~found);
    }

    /// <summary>The length of a span in the unit of the report.</summary>
    public int Length(TextSpan span) => At(span.End) - At(span.Start);

    /// <summary>The one-based line and column of a position.</summary>
    public (int Line, int Column) LineColumn(int position)
    {
        var line = _text.Lines[_text.Lines.IndexOf(position)];
        return (line.Number + 1, At(position) - At(line.Span.Start) + 1);
    }

    // The places of the low halves: each makes two code units one code point.
    private static int[] FindPairs(ReadOnlySpan<char> text)
    {
        var pairs = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) pairs.Add(i++);
        }

        return [.. pairs];
    }
}
