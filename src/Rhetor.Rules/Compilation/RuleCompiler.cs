using System.Text;
using Rhetor.Analysis;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>Compiles rules of one language over one table of predicates. Used by one thread at a time.</summary>
internal sealed class RuleCompiler(string language, LexiconTable lexicons, WordSets sets)
{
    private readonly Dictionary<string, SentencePattern> _sentencePatterns = new(StringComparer.Ordinal);

    public PredicateTable Predicates { get; } = new(language, lexicons, sets);

    public CompiledRule Compile(RuleSyntax rule, RuleDescriptor descriptor) => new()
    {
        Descriptor = descriptor,
        Pattern = Program(rule.Pattern, isBackward: false),
        Where = Where(rule.Where),
        Requires = [.. rule.Requires.Select(Condition)],
        Unless = [.. rule.Unless.Select(Condition)],
    };

    private CompiledCondition Condition(ConditionSyntax condition) => new()
    {
        Id = condition.Id,
        Before = condition.Before is null ? null : Program(condition.Before, isBackward: true),
        After = condition.After is null ? null : Program(condition.After, isBackward: false),
        Inside = condition.Inside is null ? null : Program(condition.Inside, isBackward: false),
        Anywhere = condition.Anywhere is null ? null : Shared(condition.Anywhere),
        Where = Where(condition.Where),
    };

    private CompiledWhere? Where(WhereSyntax? where) =>
        where is null ? null : new CompiledWhere(where, where.PreviousSentence is null ? null : Shared(where.PreviousSentence));

    private SentencePattern Shared(SequenceSyntax sequence)
    {
        var text = new StringBuilder();
        Canonical.Append(text, sequence);
        var key = text.ToString();
        if (!_sentencePatterns.TryGetValue(key, out var pattern))
            _sentencePatterns[key] = pattern = new SentencePattern(Program(sequence, isBackward: false), _sentencePatterns.Count);
        return pattern;
    }

    private PatternProgram Program(SequenceSyntax sequence, bool isBackward) =>
        ProgramBuilder.Build(sequence, language, lexicons, Predicates, isBackward);
}
