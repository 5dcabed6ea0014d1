using Rhetor.Documents;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// The token predicates of all rules of a language: equal ones have one number, so that each is asked once a token. It grows
/// as rules are compiled, by one thread at a time; others may read meanwhile what was there when their rule was published.
/// </summary>
internal sealed class PredicateTable(string language, LexiconTable lexicons)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private TokenTest[] _tests = new TokenTest[64];
    private int _count;

    public int Capacity => _tests.Length;

    public TokenTest this[int number] => _tests[number];

    public int Intern(ConstraintSetSyntax set)
    {
        var key = Canonical.Of(set);
        if (_numbers.TryGetValue(key, out var number)) return number;
        if (_count == _tests.Length) Array.Resize(ref _tests, _count * 2);
        _tests[_count] = Build(set);
        _numbers.Add(key, _count);
        return _count++;
    }

    private TokenTest Build(ConstraintSetSyntax set)
    {
        // Cheap questions first.
        var tests = set.Constraints.OrderBy(c => c.Kind is ConstraintKind.Prefix or ConstraintKind.Suffix or ConstraintKind.Infix or ConstraintKind.Like)
            .Select(Build).Concat(set.Nots.Select(n => new NotTest(Build(n)))).ToArray();
        return tests.Length == 1 ? tests[0] : new AllTest(tests);
    }

    private TokenTest Build(ConstraintSyntax constraint) => constraint.Kind switch
    {
        ConstraintKind.Form => new FormTest([.. FormSets(constraint)]),
        ConstraintKind.Lemma => new LemmaTest([.. LemmaSets(constraint)]),
        ConstraintKind.Pos => new PosTest(constraint.Values.Aggregate(0u, (mask, v) => mask | 1u << (int)PosNames.Parse(v.Text))),
        ConstraintKind.Feats => new FeatureTest([.. constraint.Values.Select(v => $"{constraint.Name}={v.Text}")]),
        ConstraintKind.Rel => new RelationTest([.. constraint.Values.Select(v => v.Text)]),
        ConstraintKind.Entity => new TraitTest(TokenTraits.Name, true),
        ConstraintKind.Negated => new TraitTest(TokenTraits.Negated, constraint.Flag),
        ConstraintKind.Quoted => new TraitTest(TokenTraits.Quoted, constraint.Flag),
        ConstraintKind.Shape => new ShapeTest(Has(constraint, "upper"), Has(constraint, "title"), Has(constraint, "lower")),
        ConstraintKind.Like => new LikeTest([.. constraint.Values.Select(v => v.Text)]),
        _ => new AffixTest(constraint.Kind, [.. Texts(constraint).Select(TokenText.Fold).Distinct(StringComparer.Ordinal)]),
    };

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
