namespace Rhetor.Text;

/// <summary>
/// A half-open range <c>[Start, End)</c> of a text, in UTF-16 code units. The semantics are those of Roslyn's type of
/// the same name: an empty span is legal, lies at a position, and is contained where that position is.
/// </summary>
public readonly struct TextSpan : IEquatable<TextSpan>, IComparable<TextSpan>
{
    /// <summary>Creates a span from its start and its length.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative, or the end overflows or lies before the start.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(unchecked(start + length), start, nameof(length));
        Start = start;
        Length = length;
    }

    /// <summary>The first code unit that belongs to the span.</summary>
    public int Start { get; }

    /// <summary>The number of code units.</summary>
    public int Length { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span holds no code unit.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Creates a span from its two bounds, the second exclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or lies after <paramref name="end"/>.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Whether the code unit at <paramref name="position"/> belongs to the span; its end does not.</summary>
    public bool Contains(int position) => unchecked((uint)(position - Start) < (uint)Length);

    /// <summary>Whether all of <paramref name="span"/> lies inside this span; an empty span at either edge does.</summary>
    public bool Contains(TextSpan span) => span.Start >= Start && span.End <= End;

    /// <summary>Whether the two spans share at least one code unit; an empty span overlaps nothing.</summary>
    public bool OverlapsWith(TextSpan span) => Math.Max(Start, span.Start) < Math.Min(End, span.End);

    /// <summary>The code units that both spans share, or null where there are none.</summary>
    public TextSpan? Overlap(TextSpan span)
    {
        var start = Math.Max(Start, span.Start);
        var end = Math.Min(End, span.End);
        return start < end ? FromBounds(start, end) : null;
    }

    /// <summary>Whether the spans overlap or touch: an end counts as touched, so adjacent spans intersect.</summary>
    public bool IntersectsWith(TextSpan span) => span.Start <= End && span.End >= Start;

    /// <summary>Whether <paramref name="position"/> lies inside the span or at its end.</summary>
    public bool IntersectsWith(int position) => unchecked((uint)(position - Start) <= (uint)Length);

    /// <summary>What the spans share, possibly empty where they only touch, or null where they do not.</summary>
    public TextSpan? Intersection(TextSpan span)
    {
        var start = Math.Max(Start, span.Start);
        var end = Math.Min(End, span.End);
        return start <= end ? FromBounds(start, end) : null;
    }

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : Length.CompareTo(other.Length);
    }

    /// <inheritdoc/>
    public bool Equals(TextSpan other) => Start == other.Start && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextSpan span && Equals(span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Length);

    /// <summary>The span as <c>[start..end)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start}..{End})");

    /// <summary>Whether both bounds are equal.</summary>
    public static bool operator ==(TextSpan left, TextSpan right) => left.Equals(right);

    /// <summary>Whether a bound differs.</summary>
    public static bool operator !=(TextSpan left, TextSpan right) => !left.Equals(right);

    /// <summary>Orders by start, then by length.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Orders by start, then by length.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by start, then by length.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Orders by start, then by length.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
