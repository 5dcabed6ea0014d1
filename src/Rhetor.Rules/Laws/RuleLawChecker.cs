using System.Collections.Concurrent;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules.Laws;
using Rhetor.Text;

namespace Rhetor.Rules;

/// <summary>
/// Holds rules to the laws of the rule format: examples fire and mark exactly what they say, every alternative is hit by an
/// example, every exception is needed, no rule fires on clean examples of its marker or on neutral texts. Thread-safe.
/// </summary>
public sealed class RuleLawChecker
{
    private readonly RuleSet _rules;
    private readonly IReadOnlyDictionary<string, ILanguage> _languages;

    /// <summary>Creates a checker.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="languages">The languages by code; rules of others are not checked.</param>
    public RuleLawChecker(RuleSet rules, IReadOnlyDictionary<string, ILanguage> languages)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(languages);
        _rules = rules;
        _languages = languages;
    }

    /// <summary>Checks the examples of all rules, or of those that a filter keeps.</summary>
    /// <param name="filter">Which rules to check; all by default. Whether they fire on the clean examples of others is asked of these only.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The violations by file and line; none where all laws hold.</returns>
    public IReadOnlyList<LawViolation> CheckExamples(Func<Rule, bool>? filter = null, CancellationToken cancellationToken = default)
    {
        var violations = new ConcurrentBag<LawViolation>();
        foreach (var language in _rules.Languages)
        {
            if (!_languages.TryGetValue(language, out var layer) || _rules.AnalyzerFor(language) is not { } analyzer) continue;
            var own = _rules.Rules.Where(r => string.Equals(r.Descriptor.Language, language, StringComparison.Ordinal)).ToList();
            var markers = own.Where(r => filter is null || filter(r)).Select(r => r.Descriptor.Marker).ToHashSet(StringComparer.Ordinal);
            var options = new ParallelOptions { CancellationToken = cancellationToken };
            Parallel.ForEach(own.Where(r => markers.Contains(r.Descriptor.Marker)), options, rule =>
            {
                var runs = rule.Examples.Select(e => new ExampleRun(e, layer, analyzer.Program.Needs | rule.Needs)).ToList();
                if (filter is null || filter(rule))
                {
                    foreach (var violation in new RuleLaws(_rules, rule, runs).Check()) violations.Add(violation);
                }

                foreach (var violation in OthersOn(rule, runs, analyzer, filter)) violations.Add(violation);
            });
        }

        return Ordered(violations);
    }

    /// <summary>Checks that nothing of moderate or strong strength fires in neutral texts, save what is known, and that what is known still fires.</summary>
    public IReadOnlyList<LawViolation> CheckNeutral(
        IEnumerable<NeutralText> texts, IReadOnlyList<KnownFalsePositive> known, Func<Rule, bool>? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(known);
        var all = texts.ToList();
        var violations = new ConcurrentBag<LawViolation>();
        var met = new ConcurrentBag<KnownFalsePositive>();
        Parallel.ForEach(all, new ParallelOptions { CancellationToken = cancellationToken }, text =>
        {
            if (!_languages.TryGetValue(text.Language, out var layer) || _rules.AnalyzerFor(text.Language) is not { } analyzer) return;
            var document = layer.Annotate(SourceText.From(text.Text, text.Name), analyzer.Program.Needs, cancellationToken);
            foreach (var evidence in new AnalyzerDriver([analyzer]).Run(document, cancellationToken: cancellationToken).Evidence)
            {
                if (!evidence.Stands || evidence.Rule.Strength == Strength.Weak) continue;
                var rule = _rules.Find(evidence.Rule.Id)!;
                if (filter is not null && !filter(rule)) continue;
                var match = document.Text.ToString(evidence.Span);
                var admitted = known.FirstOrDefault(k => Same(k.Rule, rule.Id) && Same(k.File, text.Name) && Same(k.Match, match));
                if (admitted is not null)
                {
                    met.Add(admitted);
                    continue;
                }

                var sentence = document.Sentences[evidence.Sentence];
                var marked = MarkedText.Render(document.TextOf(sentence), [new TextSpan(evidence.Span.Start - sentence.Span.Start, evidence.Span.Length)]);
                violations.Add(new LawViolation("neutral", rule.Id, rule.Path, rule.Line, rule.Column, $"expected nothing in {text.Name}") { Found = marked });
            }
        });

        foreach (var stale in known.Except(met))
        {
            if (_rules.Find(stale.Rule) is { } rule && filter is not null && !filter(rule)) continue;
            if (all.Any(t => Same(t.Name, stale.File)) || _rules.Find(stale.Rule) is null)
                violations.Add(new LawViolation("known", stale.Rule, stale.Path, stale.Line, 1, $"expected '{stale.Match}' to be marked in {stale.File}, found that it no longer is; delete the line"));
        }

        return Ordered(violations);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static List<LawViolation> Ordered(IEnumerable<LawViolation> violations) =>
        [.. violations.OrderBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Line).ThenBy(v => v.Column).ThenBy(v => v.Law, StringComparer.Ordinal)
            .ThenBy(v => v.Rule, StringComparer.Ordinal).ThenBy(v => v.Message, StringComparer.Ordinal).ThenBy(v => v.Found, StringComparer.Ordinal)];

    private List<LawViolation> OthersOn(Rule owner, List<ExampleRun> runs, RuleAnalyzer analyzer, Func<Rule, bool>? filter)
    {
        var violations = new List<LawViolation>();
        var driver = new AnalyzerDriver([analyzer]);
        foreach (var run in runs.Where(r => !r.Example.IsMatch))
        {
            foreach (var evidence in driver.Run(run.Document).Evidence)
            {
                var other = evidence.Rule;
                if (!evidence.Stands || evidence.Span.Start < run.Offset || other.Strength == Strength.Weak) continue;
                if (Same(other.Id, owner.Id) || !Same(other.Marker, owner.Descriptor.Marker)) continue;
                var rule = _rules.Find(other.Id)!;
                if (filter is not null && !filter(rule)) continue;
                violations.Add(new LawViolation("others", other.Id, run.Example.Path, run.Example.Line, run.Example.Column, $"expected nothing on a clean example of {owner.Id}")
                {
                    Found = MarkedText.Render(run.Marked.Text, [new TextSpan(evidence.Span.Start - run.Offset, evidence.Span.Length)]),
                });
            }
        }

        return violations;
    }
}
