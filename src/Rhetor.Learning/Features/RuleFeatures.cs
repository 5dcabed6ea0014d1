using System.Collections.Frozen;
using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Scoring;

namespace Rhetor.Learning.Features;

/// <summary>
/// Rule evidence: a feature a rule group (strength of its strongest hit, 1 to 3), one an exception that withdrew a hit, a marker's
/// strongest hit in this sentence, whether it was hit in the one before, and what all its hits weigh where there is no model.
/// </summary>
internal sealed class RuleFeatures
{
    // By strength; none for no hit. One moderate hit weighs 1.
    private static readonly ImmutableArray<float> Weights = [0, .. new[] { Strength.Weak, Strength.Moderate, Strength.Strong }.Select(WeightOf)];

    private const string GroupPrefix = "rule/";

    private readonly FrozenDictionary<string, RulePlaces> _rules;
    private readonly FrozenDictionary<string, int> _exceptions;

    public RuleFeatures(FeatureSchema schema, ImmutableArray<(RuleDescriptor Rule, ImmutableArray<string> Exceptions)> rules)
    {
        _rules = rules.ToFrozenDictionary(r => r.Rule.Id, r => new RulePlaces(schema, r.Rule), StringComparer.Ordinal);
        _exceptions = rules.SelectMany(r => r.Exceptions.Select(e => ExceptionName(r.Rule, e)))
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(name => name, schema.IndexOf, StringComparer.Ordinal);
    }

    public static IEnumerable<string> NamesFor(ImmutableArray<(RuleDescriptor Rule, ImmutableArray<string> Exceptions)> rules)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (rule, exceptions) in rules)
        {
            names.Add(GroupPrefix + rule.EffectiveGroup);
            foreach (var exception in exceptions) names.Add(ExceptionName(rule, exception));
            names.Add("marker/" + rule.Marker + "/strongest");
            names.Add("marker/" + rule.Marker + "/weight");
            names.Add("before/" + rule.Marker);
        }

        return names;
    }

    /// <summary>The rule groups that a model has a feature for.</summary>
    public static FrozenSet<string> GroupsIn(FeatureSchema schema) =>
        schema.Names.Where(static n => n.StartsWith(GroupPrefix, StringComparison.Ordinal)).Select(static n => n[GroupPrefix.Length..]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The marker of each feature.</summary>
    public static FrozenDictionary<string, string> OwnersOf(ImmutableArray<(RuleDescriptor Rule, ImmutableArray<string> Exceptions)> rules)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var name in NamesFor([rule])) owners[name] = rule.Rule.Marker;
        }

        return owners.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public void Extract(AnalysisResult analysis, int sentence, FeatureRow row)
    {
        foreach (var evidence in analysis.EvidenceIn(sentence))
        {
            if (!_rules.TryGetValue(evidence.Rule.Id, out var places)) continue;
            if (evidence.Exception is { } exception)
            {
                row.Set(_exceptions.GetValueOrDefault(ExceptionName(evidence.Rule, exception), -1), 1);
                continue;
            }

            var strength = 1f + (int)evidence.Rule.Strength;
            if (places.Group >= 0) row.Add(places.Weight, Weights[(int)strength] - Weights[Math.Min((int)strength, (int)row.Dense[places.Group])]);
            row.Raise(places.Group, strength);
            row.Raise(places.Strongest, strength);
        }

        if (sentence == 0) return;
        foreach (var evidence in analysis.EvidenceIn(sentence - 1))
        {
            // However strong: a sure hit next door must not be enough for a finding here.
            if (evidence.Stands && _rules.TryGetValue(evidence.Rule.Id, out var places)) row.Raise(places.Before, 1);
        }
    }

    private static float WeightOf(Strength strength) => (float)(new FusionOptions().WeightOf(strength) / new FusionOptions().WeightOf(Strength.Moderate));

    private static string ExceptionName(RuleDescriptor rule, string exception) => "withdrawn/" + rule.Id + "/" + exception;

    private sealed class RulePlaces(FeatureSchema schema, RuleDescriptor rule)
    {
        public int Group { get; } = schema.IndexOf(GroupPrefix + rule.EffectiveGroup);

        public int Strongest { get; } = schema.IndexOf("marker/" + rule.Marker + "/strongest");

        public int Weight { get; } = schema.IndexOf("marker/" + rule.Marker + "/weight");

        public int Before { get; } = schema.IndexOf("before/" + rule.Marker);
    }
}
