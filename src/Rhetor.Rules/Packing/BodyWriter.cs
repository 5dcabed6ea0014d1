using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Packing;

/// <summary>Writes the bodies of rules; <see cref="BodyReader"/> is its mirror.</summary>
internal sealed class BodyWriter(PackWriter writer)
{
    public void Body(RuleBody body)
    {
        writer.Restart();
        Where(body.Where);
        Sequence(body.Pattern);
        Conditions(body.Requires);
        Conditions(body.Unless);
    }

    private void Conditions(IReadOnlyList<ConditionSyntax> conditions)
    {
        writer.Number(conditions.Count);
        foreach (var condition in conditions)
        {
            writer.Position(condition.Position);
            writer.Text(condition.Id);
            Optional(condition.Before);
            Optional(condition.After);
            Optional(condition.Anywhere);
            Optional(condition.Inside);
            Where(condition.Where);
        }
    }

    private void Where(WhereSyntax? where)
    {
        writer.Number(where is null ? 0 : 1);
        if (where is null) return;
        writer.Position(where.Position);
        writer.Numbers([.. where.Voices.Select(v => (int)v)]);
        writer.Flag(where.SpeakerKnown);
        writer.Numbers([.. where.Stances.Select(s => (int)s)]);
        writer.Numbers([.. where.Clauses.Select(c => (int)c)]);
        writer.Flag(where.Past);
        writer.Numbers(where.Persons);
        writer.Numbers([.. where.Sentences.Select(s => (int)s)]);
        Optional(where.PreviousSentence);
    }

    private void Optional(SequenceSyntax? sequence)
    {
        writer.Number(sequence is null ? 0 : 1);
        if (sequence is not null) Sequence(sequence);
    }

    private void Sequence(SequenceSyntax sequence)
    {
        writer.Position(sequence.Position);
        writer.Number(sequence.Elements.Count);
        foreach (var element in sequence.Elements) Element(element);
    }

    private void Element(ElementSyntax element)
    {
        writer.Number((int)KindOf(element));
        writer.Position(element.Position);
        writer.Number(element.Repeat.Minimum);
        writer.Number(element.Repeat.Maximum + 1);
        writer.Text(element.Capture);
        switch (element)
        {
            case TokenSyntax token:
                Set(token.Constraints);
                break;
            case AnySyntax any:
                writer.Number(any.Alternatives.Count);
                foreach (var alternative in any.Alternatives) Sequence(alternative);
                break;
            case PhraseSyntax phrase:
                writer.Values(phrase.Values);
                break;
            case GapSyntax gap:
                writer.Number(gap.Maximum);
                writer.Flag(gap.WithinClause);
                break;
            case AtSyntax at:
                writer.Number((int)at.Place);
                break;
        }
    }

    private void Set(ConstraintSetSyntax set)
    {
        writer.Number(set.Constraints.Count);
        foreach (var constraint in set.Constraints)
        {
            writer.Number((int)constraint.Kind);
            writer.Text(constraint.Name);
            writer.Flag(constraint.Flag);
            writer.Values(constraint.Values);
        }

        writer.Number(set.Nots.Count);
        foreach (var not in set.Nots) Set(not);
    }

    private static ElementKind KindOf(ElementSyntax element) => element switch
    {
        TokenSyntax => ElementKind.Token,
        AnySyntax => ElementKind.Any,
        PhraseSyntax => ElementKind.Phrase,
        GapSyntax => ElementKind.Gap,
        AtSyntax => ElementKind.At,
        _ => throw new ArgumentException($"expected an element that packs know, found {element.GetType().Name}", nameof(element)),
    };
}
