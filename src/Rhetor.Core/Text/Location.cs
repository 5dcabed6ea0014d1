namespace Rhetor.Text;

/// <summary>A span in a text, with its path and its line positions. Immutable and thread-safe.</summary>
public sealed class Location : IEquatable<Location>
{
    internal Location(SourceText text, TextSpan span)
    {
        Text = text;
        Span = span;
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The span, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>The path of the text, or null.</summary>
    public string? Path => Text.Path;

    /// <summary>The zero-based line and character of the start.</summary>
    public LinePosition Start => Text.Lines.GetLinePosition(Span.Start);

    /// <summary>The zero-based line and character of the end, exclusive.</summary>
    public LinePosition End => Text.Lines.GetLinePosition(Span.End);

    /// <inheritdoc/>
    public bool Equals(Location? other) => other is not null && ReferenceEquals(Text, other.Text) && Span == other.Span;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Location);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Span);

    /// <summary>The location as <c>path:line:column</c>, one-based, as compilers print it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path ?? "<text>"}:{Start.Line + 1}:{Start.Character + 1}");
}
