using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

internal enum ConstraintKind : byte
{
    Form,
    Lemma,
    Pos,
    Feats,
    Rel,
    Entity,
    Prefix,
    Suffix,
    Infix,
    Like,
    Negated,
    Quoted,
    Shape,
    Subject,
    Object,
    SubjectOf,
    ObjectOf,
}

/// <summary>A value of a constraint as written: a text, or the name of a lexicon.</summary>
internal readonly record struct ValueSyntax(string Text, bool IsLexicon, YamlPosition Position);

/// <summary>One constraint of a token: any of the values will do.</summary>
internal sealed record ConstraintSyntax(ConstraintKind Kind, IReadOnlyList<ValueSyntax> Values)
{
    /// <summary>The feature for <see cref="ConstraintKind.Feats"/>; otherwise empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The value of a truth-valued constraint.</summary>
    public bool Flag { get; init; }
}

/// <summary>All constraints must hold, and none of the inverted sets.</summary>
internal sealed record ConstraintSetSyntax(IReadOnlyList<ConstraintSyntax> Constraints, IReadOnlyList<ConstraintSetSyntax> Nots)
{
    public bool IsEmpty => Constraints.Count == 0 && Nots.Count == 0;
}
