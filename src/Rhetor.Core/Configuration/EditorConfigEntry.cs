namespace Rhetor.Configuration;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="Value">The value as written; that of a key of the format itself, and <c>unset</c>, in lower case.</param>
/// <param name="Line">The one-based line.</param>
public sealed record EditorConfigEntry(string Key, string Value, int Line);
