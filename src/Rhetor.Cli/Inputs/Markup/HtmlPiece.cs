using AngleSharp.Html.Parser;

namespace Rhetor.Cli.Inputs.Markup;

/// <summary>A tag, a comment or a run of text of an HTML file.</summary>
/// <param name="Type">Which of them.</param>
/// <param name="Name">The name of a tag, else what the comment or the run says, character references as they stand.</param>
/// <param name="Start">Where it starts in the file.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="IsHidden">Whether a start tag says that nobody sees what it holds, or that it is no prose.</param>
internal readonly record struct HtmlPiece(HtmlTokenType Type, string Name, int Start, int End, bool IsHidden);
