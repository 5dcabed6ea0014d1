using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// All rules of a language, with the posting lists that lead from words to them. A rule is compiled when a word first leads
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
        _compiler = new RuleCompiler(language, lexicons);
        var finder = new AnchorFinder(language, lexicons);
        var anchors = new AnchorSet?[_sources.Length];
        for (var i = 0; i < anchors.Length; i++)
        {
            anchors[i] = finder.Find(_sources[i].Syntax.Pattern);
            Needs |= NeedsFinder.Of(_sources[i].Syntax);
        }

        ByForm = new Postings(anchors, byForm: true);
        ByLemma = new Postings(anchors, byForm: false);
        Before = [.. anchors.Select(a => a?.Before ?? 0)];
        Unanchored = [.. Enumerable.Range(0, anchors.Length).Where(i => anchors[i] is null)];
    }

    public string Language { get; }

    public int Count => _sources.Length;

    public IEnumerable<RuleDescriptor> Descriptors => _sources.Select(s => s.Descriptor);

    public PredicateTable Predicates => _compiler.Predicates;

    public Annotations Needs { get; }

    public Postings ByForm { get; }

    public Postings ByLemma { get; }

    /// <summary>For each rule, how many tokens of a match can stand before the word that leads to it.</summary>
    public int[] Before { get; }

    /// <summary>The rules that no word leads to: they run on every sentence.</summary>
    public int[] Unanchored { get; }

    public CompiledRule this[int index] => Volatile.Read(ref _rules[index]) ?? Compile(index);

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
