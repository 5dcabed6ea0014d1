namespace Rhetor.Rules;

/// <summary>A file of rules, lexicons or markers.</summary>
/// <param name="Path">How messages name it.</param>
/// <param name="Text">Its YAML.</param>
public sealed record RuleFile(string Path, string Text);
