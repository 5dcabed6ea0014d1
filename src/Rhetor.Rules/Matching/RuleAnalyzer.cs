using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Matching;

namespace Rhetor.Rules;

/// <summary>
/// All rules of one language as one analyzer. Immutable and thread-safe. It asks for the annotations that its rules read and
/// no others. A hit that an exception withdraws is reported with the exception's id, as models may learn from it.
/// </summary>
public sealed class RuleAnalyzer : TextAnalyzer
{
    private readonly RuleProgram _program;
    private readonly ConcurrentBag<MatchState> _pool = [];

    internal RuleAnalyzer(RuleProgram program)
    {
        _program = program;
        SupportedRules = [.. program.Descriptors];
    }

    /// <summary>The language whose texts it reads.</summary>
    public string Language => _program.Language;

    /// <inheritdoc/>
    public override ImmutableArray<RuleDescriptor> SupportedRules { get; }

    internal RuleProgram Program => _program;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_program.Count == 0) return;
        if (_program.Language != "und") context.RequireLanguage(_program.Language);
        context.RequireAnnotations(_program.Needs);
        context.DeclareReach(sentencesBefore: 1, sentencesAfter: 0); // A rule may ask for a pattern in the sentence before.
        context.RegisterSentenceAction(Analyze);
    }

    internal MatchState Rent() => _pool.TryTake(out var state) ? state : new MatchState(_program);

    internal void Return(MatchState state)
    {
        state.Release();
        _pool.Add(state);
    }

    private void Analyze(SentenceAnalysisContext context)
    {
        var state = Rent();
        RuleMatcher.Run(_program, state, context);
        Return(state);
    }
}
