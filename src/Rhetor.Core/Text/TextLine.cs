namespace Rhetor.Text;

/// <summary>A line of a text.</summary>
/// <param name="Number">The zero-based number of the line.</param>
/// <param name="Span">The line without its break, in UTF-16 code units.</param>
/// <param name="SpanIncludingLineBreak">The line with its break; the spans of all lines tile the text.</param>
public readonly record struct TextLine(int Number, TextSpan Span, TextSpan SpanIncludingLineBreak);
