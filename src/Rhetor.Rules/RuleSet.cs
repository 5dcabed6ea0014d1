using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Markers;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules;

/// <summary>
/// Rules, lexicons and markers from all their sources. Immutable and thread-safe. What has a fault is left out and listed in
/// <see cref="Faults"/>; the rest works. The rules of a language are compiled when first asked for.
/// </summary>
public sealed class RuleSet
{
    private readonly ImmutableArray<(RuleSyntax Syntax, Rule Rule)> _all;
    private readonly LexiconTable _lexicons;
    private readonly ImmutableDictionary<string, Lazy<RuleAnalyzer>> _analyzers;
    private readonly IReadOnlyDictionary<string, PackedIndex> _indexes;
    private readonly Lazy<string> _fingerprint;

    internal RuleSet(
        ImmutableArray<(RuleSyntax Syntax, Rule Rule)> all, LexiconTable lexicons, MarkerCatalog markers, ImmutableArray<RuleDiagnostic> faults,
        IReadOnlyDictionary<string, PackedIndex> indexes)
    {
        _all = all;
        _lexicons = lexicons;
        _indexes = indexes;
        Markers = markers;
        Faults = faults;
        Rules = [.. all.Select(r => r.Rule)];
        Descriptors = [.. Rules.Where(r => r.IsEnabled).Select(r => r.Descriptor)];
        Languages = [.. Rules.Select(r => r.Descriptor.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _analyzers = Languages.ToImmutableDictionary(code => code, code => new Lazy<RuleAnalyzer>(() => Compile(code)), StringComparer.Ordinal);
        _fingerprint = new Lazy<string>(() => RuleFingerprint.Of(all.Where(r => r.Rule.IsEnabled).Select(r => r.Syntax), lexicons.All, markers));
    }

    /// <summary>The markers that the sources define.</summary>
    public MarkerCatalog Markers { get; }

    /// <summary>All rules by id, also those that take no part.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The descriptors of the rules that take part, by id.</summary>
    public ImmutableArray<RuleDescriptor> Descriptors { get; }

    /// <summary>The languages that have rules.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>What is wrong with the files, by file, line and column.</summary>
    public ImmutableArray<RuleDiagnostic> Faults { get; }

    /// <summary>The SHA-256 of what decides about hits: patterns, conditions, strengths, lexicons and markers; texts for people do not count.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>
    /// The SHA-256 of what decides about hits in one language: its rules and lexicons, those that serve every language, and the markers.
    /// An edit of the rules of another language leaves it as it is.
    /// </summary>
    public string FingerprintFor(string language)
    {
        return RuleFingerprint.Of(
            _all.Where(r => r.Rule.IsEnabled && Reads(r.Rule.Descriptor.Language)).Select(r => r.Syntax),
            _lexicons.All.Where(l => Reads(l.Language)),
            Markers);

        bool Reads(string code) => string.Equals(code, language, StringComparison.Ordinal) || string.Equals(code, "und", StringComparison.Ordinal);
    }

    /// <summary>One analyzer a language, in the order of <see cref="Languages"/>.</summary>
    public ImmutableArray<TextAnalyzer> Analyzers => [.. Languages.Select(code => _analyzers[code].Value)];

    /// <summary>The rule with that id, or null.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    /// <summary>The analyzer of a language, or null where no rule reads it.</summary>
    public RuleAnalyzer? AnalyzerFor(string language) => _analyzers.TryGetValue(language, out var analyzer) ? analyzer.Value : null;

    /// <summary>The lexicons of a language as classes of words, for classifiers: single words only, by lemma and by form.</summary>
    public WordClassTable WordClassesFor(string language) => WordClassTable.Create(
        _lexicons.All
            .Where(l => string.Equals(l.Language, language, StringComparison.Ordinal))
            .SelectMany(l => l.Words.SelectMany(w => new[] { (l.Name, w.Text, false), (l.Name, w.Text, true) })));

    /// <summary>Reads all sources; a later one extends and overrides those before it.</summary>
    public static RuleSet Load(params IEnumerable<RuleSource> sources) => Load(new RuleSetOptions(), sources);

    /// <summary>Reads all sources; a later one extends and overrides those before it.</summary>
    public static RuleSet Load(RuleSetOptions options, params IEnumerable<RuleSource> sources)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sources);
        var binder = new RuleBinder(options);
        foreach (var source in sources) binder.Add(source);
        return binder.Bind();
    }

    internal RuleSyntax SyntaxOf(Rule rule) => _all.First(r => ReferenceEquals(r.Rule, rule)).Syntax;

    /// <summary>Compiles rules other than those of the set over the same lexicons: the laws ask about variants.</summary>
    internal RuleProgram Compile(string language, IEnumerable<(RuleSyntax, RuleDescriptor)> rules) => new(language, _lexicons, rules);

    private RuleAnalyzer Compile(string language)
    {
        var rules = _all.Where(r => r.Rule.IsEnabled && string.Equals(r.Rule.Descriptor.Language, language, StringComparison.Ordinal)).ToList();
        var index = _indexes.TryGetValue(language, out var packed) && packed.Key == RuleIndex.KeyOf(rules.Select(r => r.Syntax)) ? packed.Read(_lexicons) : null;
        return new RuleAnalyzer(new RuleProgram(language, _lexicons, rules.Select(r => (r.Syntax, r.Rule.Descriptor)), index));
    }
}
