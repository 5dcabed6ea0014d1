using Rhetor.Documents;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>What a rule reads of a document.</summary>
internal static class NeedsFinder
{
    public static Annotations Of(RuleBody rule)
    {
        var needs = Of(rule.Pattern) | Of(rule.Where);
        foreach (var condition in rule.Requires.Concat(rule.Unless))
            needs |= Of(condition.Before) | Of(condition.After) | Of(condition.Anywhere) | Of(condition.Inside) | Of(condition.Where);
        return needs;
    }

    private static Annotations Of(SequenceSyntax? sequence) =>
        sequence?.Elements.Aggregate(Annotations.None, (needs, element) => needs | Of(element)) ?? Annotations.None;

    private static Annotations Of(ElementSyntax element) => element switch
    {
        TokenSyntax token => Of(token.Constraints),
        AnySyntax any => any.Alternatives.Aggregate(Annotations.None, (needs, alternative) => needs | Of(alternative)),
        PhraseSyntax => Annotations.Grammar,
        // A subordinating conjunction is a clause edge.
        GapSyntax { WithinClause: true } or AtSyntax { Place: Place.ClauseStart } => Annotations.Grammar,
        AtSyntax { Place: Place.QuoteStart } => Annotations.Quotations,
        _ => Annotations.None,
    };

    private static Annotations Of(ConstraintSetSyntax set)
    {
        var needs = Annotations.None;
        foreach (var constraint in set.Constraints) needs |= Of(constraint.Kind);
        foreach (var not in set.Nots) needs |= Of(not);
        return needs;
    }

    private static Annotations Of(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Lemma or ConstraintKind.Pos or ConstraintKind.Feats or ConstraintKind.Entity => Annotations.Grammar,
        ConstraintKind.Rel or ConstraintKind.Subject or ConstraintKind.Object or ConstraintKind.SubjectOf or ConstraintKind.ObjectOf => Annotations.Clauses,
        ConstraintKind.Negated => Annotations.Negation,
        ConstraintKind.Quoted => Annotations.Quotations,
        _ => Annotations.None,
    };

    private static Annotations Of(WhereSyntax? where)
    {
        if (where is null) return Annotations.None;
        var needs = Of(where.PreviousSentence);
        if (where.Voices.Count > 0 || where.SpeakerKnown is not null || where.Stances.Count > 0) needs |= Annotations.Voice;
        if (where.Clauses.Count > 0 || where.Past is not null || where.Persons.Count > 0) needs |= Annotations.Clauses;
        return needs;
    }
}
