namespace Rhetor.Cli.Inputs;

/// <summary>A row of a CSV file, or what is wrong with it.</summary>
/// <param name="Line">The one-based line where it starts.</param>
/// <param name="Cells">Its values.</param>
/// <param name="Fault">What is wrong, or null.</param>
internal sealed record CsvRow(int Line, List<string> Cells, string? Fault);
