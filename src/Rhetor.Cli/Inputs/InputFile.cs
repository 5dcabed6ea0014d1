namespace Rhetor.Cli.Inputs;

/// <summary>A file to be read, or standard input.</summary>
/// <param name="Name">Its path as it shall stand in reports: as the user wrote it, with <c>/</c>.</param>
/// <param name="FullPath">Its full path; null for standard input.</param>
/// <param name="Kind">How it is read.</param>
public sealed record InputFile(string Name, string? FullPath, InputKind Kind);
