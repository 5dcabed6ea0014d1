using Rhetor.Documents;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>Makes questions about tokens of the constraints on them.</summary>
internal sealed class TokenTestBuilder(string language, LexiconTable lexicons)
{
    public TokenTest Build(ConstraintSetSyntax set)
    {
        // Cheap questions first.
        var tests = set.Constraints.OrderBy(c => c.Kind is ConstraintKind.Prefix or ConstraintKind.Suffix or ConstraintKind.Infix or ConstraintKind.Like)
            .Select(Build).Concat(set.Nots.Select(n => new NotTest(Build(n)))).ToArray();
        return tests.Length == 1 ? tests[0] : new AllTest(tests);
    }

    public TokenTest Build(ConstraintSyntax constraint) => constraint.Kind switch
    {
        ConstraintKind.Form => new FormTest([.. FormSets(constraint)]),
        ConstraintKind.Lemma => new LemmaTest([.. LemmaSets(constraint)]),
        ConstraintKind.Pos => new PosTest(PosOf(constraint)),
        ConstraintKind.Feats => new FeatureTest([.. constraint.Values.Select(v => $"{constraint.Name}={v.Text}")]),
        ConstraintKind.Rel => new RelationTest([.. constraint.Values.Select(v => v.Text)]),
        ConstraintKind.Entity => new TraitTest(TokenTraits.Name, true),
        ConstraintKind.Negated => new TraitTest(TokenTraits.Negated, constraint.Flag),
        ConstraintKind.Quoted => new TraitTest(TokenTraits.Quoted, constraint.Flag),
        ConstraintKind.Shape => new ShapeTest(Has(constraint, "upper"), Has(constraint, "title"), Has(constraint, "lower")),
        ConstraintKind.Like => new LikeTest([.. constraint.Values.Select(v => v.Text)]),
        ConstraintKind.Subject => new RoleTest(isVerb: true, isSubject: true, Word(constraint)),
        ConstraintKind.Object => new RoleTest(isVerb: true, isSubject: false, Word(constraint)),
        ConstraintKind.SubjectOf => new RoleTest(isVerb: false, isSubject: true, Word(constraint)),
        ConstraintKind.ObjectOf => new RoleTest(isVerb: false, isSubject: false, Word(constraint)),
        _ => new AffixTest(constraint.Kind, [.. Texts(constraint).Select(TokenText.Fold).Distinct(StringComparer.Ordinal)]),
    };

    /// <summary>The parts of speech that a constraint allows, one bit each.</summary>
    public static uint PosOf(ConstraintSyntax constraint) => constraint.Values.Aggregate(0u, (mask, v) => mask | 1u << (int)PosNames.Parse(v.Text));

    // A word at the other end of a clause: by lemma, or by form, as "them" has the lemma "they".
    private AnyTest Word(ConstraintSyntax constraint)
    {
        var literals = constraint.Values.Where(v => !v.IsLexicon).Select(v => TokenText.Hash(v.Text)).ToList();
        var lemma = new LemmaTest([.. LemmaSets(constraint)]);
        return new AnyTest(literals.Count > 0 ? [lemma, new FormTest([new HashSet64(literals)])] : [lemma]);
    }

    private static bool Has(ConstraintSyntax constraint, string value) =>
        constraint.Values.Any(v => string.Equals(v.Text, value, StringComparison.Ordinal));

    private IEnumerable<string> Texts(ConstraintSyntax constraint) => constraint.Values.SelectMany(v =>
        v.IsLexicon ? lexicons.Find(language, v.Text)!.Words.Select(w => w.Text) : [v.Text]);

    private IEnumerable<HashSet64> FormSets(ConstraintSyntax constraint)
    {
        var literals = constraint.Values.Where(v => !v.IsLexicon).Select(v => TokenText.Hash(v.Text)).ToList();
        if (literals.Count > 0) yield return new HashSet64(literals);
        foreach (var value in constraint.Values.Where(v => v.IsLexicon)) yield return lexicons.Find(language, value.Text)!.AllHashes;
    }

    private IEnumerable<(PartOfSpeech, HashSet64)> LemmaSets(ConstraintSyntax constraint)
    {
        var literals = constraint.Values.Where(v => !v.IsLexicon).Select(v => TokenText.Hash(v.Text)).ToList();
        if (literals.Count > 0) yield return (PartOfSpeech.None, new HashSet64(literals));
        foreach (var value in constraint.Values.Where(v => v.IsLexicon))
        {
            foreach (var set in lexicons.Find(language, value.Text)!.HashesByPos) yield return set;
        }
    }
}
