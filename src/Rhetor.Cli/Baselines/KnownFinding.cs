namespace Rhetor.Cli.Baselines;

/// <summary>A finding that a baseline knows.</summary>
/// <param name="Path">The text.</param>
/// <param name="Marker">The slug of its marker.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Text">Its words, for people.</param>
internal sealed record KnownFinding(string Path, string Marker, string Fingerprint, string Text);
