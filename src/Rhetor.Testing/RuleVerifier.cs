using Rhetor.Documents;
using Rhetor.Rules;

namespace Rhetor.Testing;

/// <summary>
/// Holds rules to the laws of the rule format and to marked texts. For any test framework: a failure is a
/// <see cref="VerificationException"/> that lists every fault with file, line, the expected and the found span. Thread-safe.
/// </summary>
public sealed class RuleVerifier
{
    private readonly RuleSet _rules;
    private readonly Dictionary<string, ILanguage> _languages;

    /// <summary>Creates a verifier.</summary>
    /// <param name="rules">The rules under test, with the markers and lexicons that they name.</param>
    /// <param name="languages">The languages of the rules.</param>
    public RuleVerifier(RuleSet rules, params IEnumerable<ILanguage> languages)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(languages);
        _rules = rules;
        _languages = languages.ToDictionary(l => l.Code, StringComparer.Ordinal);
    }

    /// <summary>The rules under test.</summary>
    public RuleSet Rules => _rules;

    /// <summary>A verifier for rules written in the test itself. The markers that they name are made up where none are given.</summary>
    /// <param name="yaml">Rules, and lexicons if they need any.</param>
    /// <param name="language">Their language.</param>
    /// <param name="markers">The source that defines the markers, or null.</param>
    public static RuleVerifier ForText(string yaml, ILanguage language, RuleSource? markers = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return new RuleVerifier(RuleSet.Load(markers ?? MadeUpMarkers.For(yaml), RuleSource.FromText(yaml)), language);
    }

    /// <summary>Requires that the rule files have no faults.</summary>
    /// <exception cref="VerificationException">They have.</exception>
    public void VerifyFiles() => Require(_rules.Faults.Select(f => f.ToString()), "the rule files have faults");

    /// <summary>Requires that files and examples obey the laws.</summary>
    /// <param name="filter">Which rules; all by default.</param>
    /// <exception cref="VerificationException">They do not.</exception>
    public void VerifyLaws(Func<Rule, bool>? filter = null)
    {
        VerifyFiles();
        Require(new RuleLawChecker(_rules, _languages).CheckExamples(filter).Select(v => v.ToString()), "laws are broken");
    }

    /// <summary>Requires that nothing fires in neutral texts, save what is known.</summary>
    /// <exception cref="VerificationException">Something does.</exception>
    public void VerifyNeutral(IEnumerable<NeutralText> texts, IReadOnlyList<KnownFalsePositive> known) =>
        Require(new RuleLawChecker(_rules, _languages).CheckNeutral(texts, known).Select(v => v.ToString()), "rules fire where nothing may");

    /// <summary>Requires that the rules of a language mark exactly what the text does: <c>[|…|]</c>, or <c>{|name:…|}</c> for one rule's or one marker's.</summary>
    /// <exception cref="VerificationException">They mark something else.</exception>
    /// <exception cref="ArgumentException">No rule reads the language.</exception>
    public void Verify(string language, string markup)
    {
        var analyzer = _rules.AnalyzerFor(language) ?? throw new ArgumentException($"No rule reads '{language}'.", nameof(language));
        new AnalyzerVerifier(analyzer, _languages[language]).Verify(markup);
    }

    private static void Require(IEnumerable<string> faults, string what)
    {
        var all = faults.ToList();
        if (all.Count > 0) throw new VerificationException($"{what}:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
