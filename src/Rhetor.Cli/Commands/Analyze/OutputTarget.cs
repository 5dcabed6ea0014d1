namespace Rhetor.Cli.Commands.Analyze;

/// <summary>A report that was asked for.</summary>
/// <param name="Format">The name of its format.</param>
/// <param name="Path">The file it goes to; null for standard output.</param>
internal sealed record OutputTarget(string Format, string? Path);
