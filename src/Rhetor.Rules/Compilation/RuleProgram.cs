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

    /// <param name="language">The language.</param>
    /// <param name="lexicons">Its lexicons.</param>
    /// <param name="rules">The rules, by number.</param>
    /// <param name="index">Their index, where it is known; otherwise it is made.</param>
    public RuleProgram(string language, LexiconTable lexicons, IEnumerable<(RuleSyntax Syntax, RuleDescriptor Descriptor)> rules, RuleIndex? index = null)
    {
        Language = language;
        _sources = [.. rules];
        _rules = new CompiledRule?[_sources.Length];
        Index = index ?? RuleIndex.Build(language, lexicons, [.. _sources.Select(s => s.Syntax)]);
        _compiler = new RuleCompiler(language, lexicons, Index.Sets);
        foreach (var source in _sources) Needs |= source.Syntax.Body.Needs;
    }

    public string Language { get; }

    public int Count => _sources.Length;

    public IEnumerable<RuleDescriptor> Descriptors => _sources.Select(s => s.Descriptor);

    public IEnumerable<RuleSyntax> Syntaxes => _sources.Select(s => s.Syntax);

    public PredicateTable Predicates => _compiler.Predicates;

    public Annotations Needs { get; }

    public RuleIndex Index { get; }

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
