using Rhetor.Text;

namespace Rhetor.Rules;

/// <summary>A marked span with a name, in UTF-16 code units.</summary>
public readonly record struct NamedSpan(string Name, TextSpan Span);
