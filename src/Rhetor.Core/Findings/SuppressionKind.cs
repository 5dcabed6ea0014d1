namespace Rhetor.Findings;

/// <summary>Where it was said that a finding shall not count.</summary>
public enum SuppressionKind : byte
{
    /// <summary>In a comment of the text itself.</summary>
    Comment,

    /// <summary>In a file beside the text.</summary>
    Sidecar,

    /// <summary>In a baseline: it was known before.</summary>
    Baseline,
}
