using Rhetor.Documents;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Packing;

/// <summary>Reads the bodies of rules; <see cref="BodyWriter"/> is its mirror. It runs at starts, and is as plain as can be.</summary>
internal sealed class BodyReader(PackReader reader)
{
    public RuleBody Body() => new()
    {
        Where = Where(),
        Pattern = Sequence(),
        Requires = Conditions(),
        Unless = Conditions(),
    };

    private ConditionSyntax[] Conditions()
    {
        var count = reader.Number();
        if (count == 0) return [];
        var conditions = new ConditionSyntax[count];
        for (var i = 0; i < count; i++)
        {
            conditions[i] = new ConditionSyntax(reader.Position())
            {
                Id = reader.TextOrNull(),
                Before = Optional(),
                After = Optional(),
                Anywhere = Optional(),
                Inside = Optional(),
                Where = Where(),
            };
        }

        return conditions;
    }

    private WhereSyntax? Where()
    {
        if (reader.Number() == 0) return null;
        return new WhereSyntax(reader.Position())
        {
            Voices = [.. reader.Numbers().Select(n => (Voice)n)],
            SpeakerKnown = reader.Flag(),
            Stances = [.. reader.Numbers().Select(n => (Stance)n)],
            Clauses = [.. reader.Numbers().Select(n => (ClauseKind)n)],
            Past = reader.Flag(),
            Persons = reader.Numbers(),
            Sentences = [.. reader.Numbers().Select(n => (SentenceKind)n)],
            PreviousSentence = Optional(),
        };
    }

    private SequenceSyntax? Optional() => reader.Number() == 0 ? null : Sequence();

    private SequenceSyntax Sequence()
    {
        var position = reader.Position();
        var elements = new ElementSyntax[reader.Number()];
        for (var i = 0; i < elements.Length; i++) elements[i] = Element();
        return new SequenceSyntax(position, elements);
    }

    private ElementSyntax Element()
    {
        var kind = (ElementKind)reader.Number();
        var position = reader.Position();
        var repeat = new Repeat(reader.Number(), reader.Number() - 1);
        var capture = reader.TextOrNull();
        return kind switch
        {
            ElementKind.Token => new TokenSyntax(position, Set()) { Repeat = repeat, Capture = capture },
            ElementKind.Any => new AnySyntax(position, Alternatives()) { Repeat = repeat, Capture = capture },
            ElementKind.Phrase => new PhraseSyntax(position, reader.Values()) { Repeat = repeat, Capture = capture },
            ElementKind.Gap => new GapSyntax(position, reader.Number(), reader.Flag() == true) { Repeat = repeat, Capture = capture },
            _ => new AtSyntax(position, (Place)reader.Number()) { Repeat = repeat, Capture = capture },
        };
    }

    private SequenceSyntax[] Alternatives()
    {
        var alternatives = new SequenceSyntax[reader.Number()];
        for (var i = 0; i < alternatives.Length; i++) alternatives[i] = Sequence();
        return alternatives;
    }

    private ConstraintSetSyntax Set()
    {
        var count = reader.Number();
        var constraints = count == 0 ? [] : new ConstraintSyntax[count];
        for (var i = 0; i < count; i++)
        {
            var kind = (ConstraintKind)reader.Number();
            var (name, flag) = (reader.Text(), reader.Flag() == true);
            constraints[i] = new ConstraintSyntax(kind, reader.Values()) { Name = name, Flag = flag };
        }

        count = reader.Number();
        var nots = count == 0 ? [] : new ConstraintSetSyntax[count];
        for (var i = 0; i < count; i++) nots[i] = Set();
        return new ConstraintSetSyntax(constraints, nots);
    }
}
