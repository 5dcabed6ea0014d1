using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>A paragraph: lines up to a blank line or, where the text has one a line, a line.</summary>
/// <param name="Index">Its zero-based place in the document.</param>
/// <param name="Span">Its range without the white space around it, in UTF-16 code units.</param>
/// <param name="Sentences">Its sentences, as a half-open range of indices.</param>
/// <param name="IsHeading">Whether it is a headline or a subheading.</param>
public sealed record Paragraph(int Index, TextSpan Span, Range Sentences, bool IsHeading);
