namespace Rhetor.Analysis;

/// <summary>An analyzer that threw: it becomes finding <c>RH0001</c>, and the run goes on.</summary>
/// <param name="Analyzer">The name of its type.</param>
/// <param name="Message">What went wrong, in one line.</param>
public sealed record AnalyzerFailure(string Analyzer, string Message);
