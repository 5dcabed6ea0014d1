using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// The token predicates of all rules of a language: equal ones have one number, so that each is asked once a token. It grows
/// as rules are compiled, by one thread at a time; others may read meanwhile what was there when their rule was published.
/// </summary>
internal sealed class PredicateTable(string language, LexiconTable lexicons, WordSets sets)
{
    private readonly TokenTestBuilder _tests = new(language, lexicons);
    private readonly MaskBuilder _masks = new(language, lexicons, sets);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private Predicate[] _predicates = new Predicate[64];
    private int _count;

    /// <summary>The sets of words that the predicates ask for.</summary>
    public WordSets Sets { get; } = sets;

    public int Capacity => _predicates.Length;

    public Predicate this[int number] => _predicates[number];

    public int Intern(ConstraintSetSyntax set)
    {
        var key = Canonical.Of(set);
        if (_numbers.TryGetValue(key, out var number)) return number;
        if (_count == _predicates.Length) Array.Resize(ref _predicates, _count * 2);
        _predicates[_count] = new Predicate(_tests.Build(set), _masks.Build(set, _tests));
        _numbers.Add(key, _count);
        return _count++;
    }
}
