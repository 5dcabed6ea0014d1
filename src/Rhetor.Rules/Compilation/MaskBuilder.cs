using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>Makes questions about sentences of the constraints on tokens. Used by one thread at a time.</summary>
internal sealed class MaskBuilder(string language, LexiconTable lexicons, WordSets sets)
{
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

    public MaskTest Build(ConstraintSetSyntax set, TokenTestBuilder tests)
    {
        // What narrows most for least first.
        MaskTest[] all =
        [
            .. set.Constraints.OrderBy(Order).Select(constraint => Build(constraint, tests)),
            .. set.Nots.Select(not => new NotMask(Build(not, tests))),
        ];
        return all.Length == 1 ? all[0] : new AllMask(all);
    }

    private static int Order(ConstraintSyntax constraint) => constraint.Kind switch
    {
        ConstraintKind.Form or ConstraintKind.Lemma => 0,
        ConstraintKind.Pos => 1,
        ConstraintKind.Prefix or ConstraintKind.Suffix or ConstraintKind.Infix or ConstraintKind.Like => 3,
        _ => 2,
    };

    private MaskTest Build(ConstraintSyntax constraint, TokenTestBuilder tests) => constraint.Kind switch
    {
        ConstraintKind.Form => new SetMask(sets.Of(constraint)),
        ConstraintKind.Lemma when HasPos(constraint) => new LemmaMask(sets.Of(constraint), tests.Build(constraint)),
        ConstraintKind.Lemma => new SetMask(sets.Of(constraint)),
        ConstraintKind.Pos => new PosMask(TokenTestBuilder.PosOf(constraint)),
        _ => tests.Build(constraint) is var test && test is SpellingTest spelling ? new SpellingMask(spelling, NumberOf(constraint)) : new AskMask(test),
    };

    // A lexicon with parts of speech asks more of a token than its lemma.
    private bool HasPos(ConstraintSyntax constraint) =>
        constraint.Values.Any(v => v.IsLexicon && lexicons.Find(language, v.Text)!.HasPos);

    private int NumberOf(ConstraintSyntax constraint)
    {
        var key = Canonical.Of(new ConstraintSetSyntax([constraint], []));
        if (!_spellings.TryGetValue(key, out var number)) _spellings[key] = number = _spellings.Count;
        return number;
    }
}
