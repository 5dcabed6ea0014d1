namespace Rhetor.Rules.Syntax;

/// <summary>What decides about the hits of a rule. Immutable.</summary>
internal sealed record RuleBody
{
    public WhereSyntax? Where { get; init; }

    public SequenceSyntax Pattern { get; init; } = new(default, []);

    public IReadOnlyList<ConditionSyntax> Requires { get; init; } = [];

    public IReadOnlyList<ConditionSyntax> Unless { get; init; } = [];
}
