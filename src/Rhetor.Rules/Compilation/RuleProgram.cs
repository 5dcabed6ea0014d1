using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// All rules of a language, with the sets of words that lead to them. A rule is compiled when a word first leads
/// to it: a short text needs few of them, and the start does not wait for the rest. Thread-safe.
/// </summary>
internal sealed class RuleProgram
{
    private readonly (RuleSyntax Syntax, RuleDescriptor Descriptor)[] _sources;
    private readonly CompiledRule?[] _rules;
    private readonly RuleCompiler _compiler;
    private readonly Lock _lock = new();

    public RuleProgram(string language, LexiconTable lexicons, IEnumerable<(RuleSyntax Syntax, RuleDescriptor Descriptor)> rules)
    {
        Language = language;
        _sources = [.. rules];
        _rules = new CompiledRule?[_sources.Length];
        var sets = new WordSets(language, lexicons);
        foreach (var source in _sources) sets.Add(source.Syntax);
        _compiler = new RuleCompiler(language, lexicons, sets);
        var finder = new AnchorFinder(language, lexicons, sets);
        var anchors = new Anchor[_sources.Length][];
        for (var i = 0; i < anchors.Length; i++)
        {
            anchors[i] = finder.Find(_sources[i].Syntax.Pattern);
            Needs |= _sources[i].Syntax.Body.Needs;
        }

        sets.Close();
        RulesOf = Lead(anchors, sets.Count);
        Starts = new StartTable(anchors);
        Words = new WordIndex(sets);
        Unanchored = [.. Enumerable.Range(0, anchors.Length).Where(i => anchors[i].Length == 0)];
    }

    public string Language { get; }

    public int Count => _sources.Length;

    public IEnumerable<RuleDescriptor> Descriptors => _sources.Select(s => s.Descriptor);

    public PredicateTable Predicates => _compiler.Predicates;

    public Annotations Needs { get; }

    /// <summary>The sets of words that a word belongs to.</summary>
    public WordIndex Words { get; }

    /// <summary>For each set of words, the rules that one of them leads to; null where they lead to none.</summary>
    public int[]?[] RulesOf { get; }

    /// <summary>Where the matches of each rule may start.</summary>
    public StartTable Starts { get; }

    /// <summary>The rules that no word leads to: they run on every sentence.</summary>
    public int[] Unanchored { get; }

    public CompiledRule this[int index] => Volatile.Read(ref _rules[index]) ?? Compile(index);

    private static int[]?[] Lead(Anchor[][] anchors, int sets)
    {
        var rules = new List<int>?[sets];
        for (var rule = 0; rule < anchors.Length; rule++)
        {
            if (anchors[rule] is not [var first, ..]) continue;
            foreach (var set in first.Sets) (rules[set] ??= []).Add(rule);
        }

        return [.. rules.Select(r => r?.ToArray())];
    }

    private CompiledRule Compile(int index)
    {
        lock (_lock)
        {
            if (_rules[index] is { } done) return done;
            var rule = _compiler.Compile(_sources[index].Syntax, _sources[index].Descriptor);
            Volatile.Write(ref _rules[index], rule);
            return rule;
        }
    }
}
