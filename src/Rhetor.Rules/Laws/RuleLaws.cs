using Rhetor.Rules.Compilation;
using Rhetor.Rules.Matching;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Laws;

/// <summary>The laws about one rule and its own examples.</summary>
internal sealed class RuleLaws
{
    private readonly RuleSet _rules;
    private readonly Rule _rule;
    private readonly RuleSyntax _syntax;
    private readonly List<ExampleRun> _runs;
    private readonly CompiledRule _compiled;
    private readonly MatchState _state;

    public RuleLaws(RuleSet rules, Rule rule, List<ExampleRun> runs)
    {
        _rules = rules;
        _rule = rule;
        _syntax = rules.SyntaxOf(rule);
        _runs = runs;
        (_compiled, _state) = Compile(_syntax);
    }

    public IEnumerable<LawViolation> Check()
    {
        foreach (var run in _runs)
        {
            if ((run.Example.IsMatch ? Span(run) : Clean(run)) is { } violation) yield return violation;
        }

        foreach (var violation in Exceptions()) yield return violation;
        foreach (var violation in Alternatives()) yield return violation;
    }

    private LawViolation? Span(ExampleRun run)
    {
        var found = run.Standing(_compiled, _state).ToList();
        if (found.SequenceEqual(run.Marked.Spans)) return null;
        var withdrawn = run.Hits(_compiled, _state).SelectMany(h => h.Hit.Exceptions).Distinct(StringComparer.Ordinal).ToList();
        var why = withdrawn.Count > 0 ? $" (withdrawn by {string.Join(", ", withdrawn)})" : "";
        var what = found.Count == 0 ? "expected a hit, found none" : "expected another span";
        return Violation("span", run.Example, what + why) with
        {
            Expected = run.Example.Markup,
            Found = MarkedText.Render(run.Marked.Text, found),
        };
    }

    private LawViolation? Clean(ExampleRun run)
    {
        var hits = run.Hits(_compiled, _state);
        var standing = hits.Where(h => h.Hit.Exceptions.IsEmpty).Select(h => h.Span).ToList();
        if (standing.Count > 0)
            return Violation("clean", run.Example, "expected nothing") with { Expected = run.Marked.Text, Found = MarkedText.Render(run.Marked.Text, standing) };
        if (run.Example.By is not { } by) return null;
        if (hits.Any(h => h.Hit.Exceptions is [var only] && string.Equals(only, by, StringComparison.Ordinal))) return null;
        if (hits.Count == 0) return Violation("by", run.Example, $"expected that only the exception '{by}' keeps it still, found that the pattern does not match at all");
        var others = string.Join(", ", hits.SelectMany(h => h.Hit.Exceptions).Distinct(StringComparer.Ordinal));
        return Violation("by", run.Example, $"expected that only the exception '{by}' keeps it still, found {others}");
    }

    private IEnumerable<LawViolation> Exceptions()
    {
        foreach (var condition in _syntax.Unless)
        {
            if (_runs.Any(r => string.Equals(r.Example.By, condition.Id, StringComparison.Ordinal))) continue;
            yield return new LawViolation(
                "exception", _rule.Id, condition.Position.Path, condition.Position.Line, condition.Position.Column,
                $"expected a clean example with 'by: {condition.Id}' that shows what the exception is for");
        }
    }

    private IEnumerable<LawViolation> Alternatives()
    {
        foreach (var (any, index, pattern) in AlternativeVariants.Of(_syntax.Pattern))
        {
            var (variant, state) = Compile(_syntax with { Body = new DeferredBody(_syntax.Body.Value with { Pattern = pattern }) });
            var isHit = _runs.Where(r => r.Example.IsMatch).Any(r => r.Standing(variant, state).Any(s => IsMarked(r, s)));
            if (isHit) continue;
            var at = any.Alternatives[index].Position;
            yield return new LawViolation("alternative", _rule.Id, at.Path, at.Line, at.Column, $"expected a match example that hits alternative {index + 1} of {any.Alternatives.Count}");
        }
    }

    private static bool IsMarked(ExampleRun run, TextSpan span) => run.Marked.Spans.Contains(span);

    private (CompiledRule Rule, MatchState State) Compile(RuleSyntax syntax)
    {
        var program = _rules.Compile(_rule.Descriptor.Language, [(syntax, _rule.Descriptor)]);
        return (program[0], new MatchState(program));
    }

    private LawViolation Violation(string law, RuleExample example, string message) =>
        new(law, _rule.Id, example.Path, example.Line, example.Column, message);
}
