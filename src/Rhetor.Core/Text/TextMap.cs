using System.Collections.Immutable;

namespace Rhetor.Text;

/// <summary>
/// Leads from the positions of a text that was read out of another, such as an article out of its HTML, back to that other text.
/// It is made of pieces in the order of both texts. Immutable and thread-safe; all positions are UTF-16 code units.
/// </summary>
public sealed class TextMap
{
    private readonly ImmutableArray<TextPiece> _pieces;

    /// <summary>Creates a map.</summary>
    /// <param name="pieces">The pieces: they cover the text that was read without gaps, and never go back in the source.</param>
    /// <exception cref="ArgumentException">The pieces leave a gap, or go back.</exception>
    public TextMap(ImmutableArray<TextPiece> pieces)
    {
        int read = 0, source = 0;
        foreach (var piece in pieces)
        {
            if (piece.Read.Start != read || piece.Source.Start < source) throw new ArgumentException("The pieces must follow each other in both texts.", nameof(pieces));
            (read, source) = (piece.Read.End, piece.Source.End);
        }

        _pieces = pieces;
        Length = read;
    }

    /// <summary>The length of the text that was read.</summary>
    public int Length { get; }

    /// <summary>The part of the source that a part of the text was read from: from where its first character comes from to where its last one does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the text.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        if (_pieces.IsEmpty) return default;
        var first = SourceOf(span.Start);
        if (span.IsEmpty) return new TextSpan(span.Start == Length ? first.End : first.Start, 0);
        return TextSpan.FromBounds(first.Start, SourceOf(span.End - 1).End);
    }

    // Where one character comes from; the last one's place for the position behind it.
    private TextSpan SourceOf(int position)
    {
        var piece = _pieces[IndexOf(Math.Min(position, Length - 1))];
        return piece.IsCopy ? new TextSpan(piece.Source.Start + Math.Min(position, Length - 1) - piece.Read.Start, 1) : piece.Source;
    }

    private int IndexOf(int position)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (_pieces[middle].Read.Start <= position) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
