namespace Rhetor.Analysis;

/// <summary>The time that an analyzer took on a document.</summary>
public readonly record struct AnalyzerTiming(string Analyzer, TimeSpan Elapsed);
