namespace Rhetor.Learning.Data;

/// <summary>One record of a delimited file.</summary>
internal sealed record DelimitedRecord(List<string> Fields, int Line, string? Fault);
