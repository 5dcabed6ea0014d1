using System.Collections.Immutable;

namespace Rhetor.Reporting;

/// <summary>What made a report.</summary>
/// <param name="Version">The version of the tool.</param>
/// <param name="Rules">The fingerprint of the rule set; null where no rules were used.</param>
/// <param name="Models">The models, by language.</param>
public sealed record ToolInfo(string Version, string? Rules, ImmutableArray<ModelInfo> Models);
