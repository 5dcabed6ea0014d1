using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>How often an element stands in a row; a maximum of −1 has no bound.</summary>
internal readonly record struct Repeat(int Minimum, int Maximum)
{
    public static Repeat Once { get; } = new(1, 1);

    public bool IsOnce => Minimum == 1 && Maximum == 1;
}

internal enum Place : byte
{
    SentenceStart,
    SentenceEnd,
    ClauseStart,
    QuoteStart,
}

/// <summary>An element of a pattern.</summary>
internal abstract record ElementSyntax(YamlPosition Position)
{
    public Repeat Repeat { get; init; } = Repeat.Once;

    /// <summary>The name of the capture, or null.</summary>
    public string? Capture { get; init; }
}

internal sealed record TokenSyntax(YamlPosition Position, ConstraintSetSyntax Constraints) : ElementSyntax(Position);

internal sealed record AnySyntax(YamlPosition Position, IReadOnlyList<SequenceSyntax> Alternatives) : ElementSyntax(Position);

internal sealed record PhraseSyntax(YamlPosition Position, IReadOnlyList<ValueSyntax> Values) : ElementSyntax(Position);

internal sealed record GapSyntax(YamlPosition Position, int Maximum, bool WithinClause) : ElementSyntax(Position);

internal sealed record AtSyntax(YamlPosition Position, Place Place) : ElementSyntax(Position);

/// <summary>Elements in a row.</summary>
internal sealed record SequenceSyntax(YamlPosition Position, IReadOnlyList<ElementSyntax> Elements);
