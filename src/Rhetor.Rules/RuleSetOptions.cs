namespace Rhetor.Rules;

/// <summary>How rules are loaded.</summary>
public sealed record RuleSetOptions
{
    /// <summary>Whether experimental rules take part.</summary>
    public bool IncludeExperimental { get; init; }

    /// <summary>Ids of rules that are left out.</summary>
    public IReadOnlyCollection<string> Disabled { get; init; } = [];
}
