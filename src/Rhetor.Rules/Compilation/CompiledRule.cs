using Rhetor.Analysis;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>A rule ready to run. Immutable.</summary>
internal sealed class CompiledRule
{
    public required RuleDescriptor Descriptor { get; init; }

    public required PatternProgram Pattern { get; init; }

    public required CompiledWhere? Where { get; init; }

    public required CompiledCondition[] Requires { get; init; }

    public required CompiledCondition[] Unless { get; init; }
}

/// <summary>A compiled condition: all that is there must hold.</summary>
internal sealed class CompiledCondition
{
    public required string? Id { get; init; }

    public PatternProgram? Before { get; init; }

    public PatternProgram? After { get; init; }

    public PatternProgram? Inside { get; init; }

    public SentencePattern? Anywhere { get; init; }

    public CompiledWhere? Where { get; init; }
}

/// <summary>A pattern that is asked of a whole sentence; its answer is kept under its number while the sentence lasts.</summary>
internal sealed record SentencePattern(PatternProgram Program, int Number);

/// <summary>Circumstances with their one pattern compiled.</summary>
internal sealed record CompiledWhere(WhereSyntax Syntax, SentencePattern? Previous);
