namespace Rhetor.Rules;

/// <summary>A generated page.</summary>
/// <param name="Path">Its path below the folder of the documentation, with forward slashes.</param>
/// <param name="Text">Its Markdown, with <c>\n</c> line ends.</param>
public sealed record DocumentationPage(string Path, string Text);
