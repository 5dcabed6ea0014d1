namespace Rhetor.Text;

/// <summary>The replacement of a span of a text by a new text.</summary>
/// <param name="Span">What is replaced, in UTF-16 code units of the old text.</param>
/// <param name="NewText">What stands there afterwards; empty deletes.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
