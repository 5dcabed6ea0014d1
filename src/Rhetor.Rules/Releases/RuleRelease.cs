namespace Rhetor.Rules;

/// <summary>A line of a release list: a rule as a version has it.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Marker">The slug of its marker.</param>
/// <param name="Strength">Its strength, in lower case.</param>
public sealed record RuleRelease(string Id, string Marker, string Strength);
