using Rhetor.Text;

namespace Rhetor.Analysis;

/// <summary>A named part of a match, in UTF-16 code units.</summary>
public readonly record struct Capture(string Name, TextSpan Span);
