using System.Collections.Immutable;
using Rhetor.Findings;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>The prose of a marked-up text. Immutable.</summary>
/// <param name="Text">The text: paragraphs parted by blank lines.</param>
/// <param name="Map">Leads back to the marked-up text.</param>
/// <param name="Headings">The headings, in the text.</param>
/// <param name="Suppressions">What comments say about findings; their ranges lie in the text, their origins in the marked-up text.</param>
internal sealed record ProseText(string Text, TextMap Map, ImmutableArray<TextSpan> Headings, ImmutableArray<SuppressedRange> Suppressions);
