using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>Where the spans of a text stand after an edit.</summary>
internal readonly record struct DocumentEdit(int Start, int OldEnd, int NewEnd)
{
    private int Delta => NewEnd - OldEnd;

    public static DocumentEdit Of(TextChange change) => new(change.Span.Start, change.Span.End, change.Span.Start + change.NewText.Length);

    /// <summary>Where a span stands after the edit; null where the edit cut one of its ends. One around the edit grows or shrinks with it.</summary>
    public TextSpan? Map(TextSpan span)
    {
        var start = span.Start >= OldEnd ? span.Start + Delta : span.Start < Start ? span.Start : -1;
        var end = span.End <= Start ? span.End : span.End >= OldEnd ? span.End + Delta : -1;
        return start < 0 || end < start ? null : TextSpan.FromBounds(start, end);
    }

    /// <summary>Where a span of the new text stood before; null where the edit touches it.</summary>
    public TextSpan? Unmap(TextSpan span)
    {
        if (span.End <= Start) return span;
        return span.Start >= NewEnd ? new TextSpan(span.Start - Delta, span.Length) : null;
    }
}
