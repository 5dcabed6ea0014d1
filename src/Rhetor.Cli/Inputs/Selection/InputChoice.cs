namespace Rhetor.Cli.Inputs.Selection;

/// <summary>Which of the files that were named or found are read.</summary>
/// <param name="StdinName">What standard input is called, or null.</param>
/// <param name="Since">The commit, branch or tag since which a file must have changed; null for all files.</param>
/// <param name="UseIgnoreFiles">Whether <c>.rhetorignore</c> files count.</param>
internal sealed record InputChoice(string? StdinName = null, string? Since = null, bool UseIgnoreFiles = true);
