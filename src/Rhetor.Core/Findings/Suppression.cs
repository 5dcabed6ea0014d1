namespace Rhetor.Findings;

/// <summary>Why a finding does not count.</summary>
/// <param name="Kind">Where that was said.</param>
/// <param name="Reason">The reason given, or null.</param>
public sealed record Suppression(SuppressionKind Kind, string? Reason = null);
