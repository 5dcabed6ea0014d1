namespace Rhetor.Reporting;

/// <summary>A model that scored.</summary>
/// <param name="Language">The code of its language.</param>
/// <param name="Version">Its version.</param>
/// <param name="Fingerprint">The fingerprint of its files.</param>
public sealed record ModelInfo(string Language, string Version, string Fingerprint);
