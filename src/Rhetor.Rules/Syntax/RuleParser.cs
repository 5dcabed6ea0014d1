using Rhetor.Analysis;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads one rule. A rule with a fault is not used, but read to its end, so that all its faults show at once.</summary>
internal sealed class RuleParser
{
    private static readonly (string, Strength)[] Strengths =
        [("strong", Strength.Strong), ("moderate", Strength.Moderate), ("weak", Strength.Weak)];

    private static readonly (string, int)[] Statuses = [("stable", 0), ("test", 1), ("experimental", 2), ("off", -1)];

    private readonly DiagnosticBag _diagnostics;
    private readonly PatternParser _patterns;
    private readonly WhereParser _wheres;

    public RuleParser(DiagnosticBag diagnostics, bool isTrusted)
    {
        _diagnostics = diagnostics;
        _patterns = new PatternParser(diagnostics, isTrusted);
        _wheres = new WhereParser(diagnostics, _patterns);
    }

    /// <param name="mapping">The rule.</param>
    /// <param name="examples">Its examples where they were left unread, or null where they stand in the mapping.</param>
    public RuleSyntax? Parse(YamlMapping mapping, Lazy<IReadOnlyList<RuleExample>>? examples = null)
    {
        var faults = _diagnostics.Count;
        _diagnostics.CurrentRule = (mapping["id"] as YamlScalar)?.Value;
        var scope = new YamlScope(mapping, _diagnostics, "a rule", RuleKeys.Rule);
        var id = scope.RequiredText("id");
        var status = scope.Choice("status", Statuses) ?? 0;
        if (id is not null && !RuleIds.IsValid(id))
            _diagnostics.Add(RuleDiagnosticIds.BadId, scope.At("id"), $"expected an id such as da.veiled-threat.military-technical, found '{id}'");
        if (status < 0) return _diagnostics.Count > faults || id is null ? null : new RuleSyntax(mapping.Position, id) { IsOff = true };

        var rule = new RuleSyntax(mapping.Position, id ?? "und.none.none")
        {
            Title = scope.RequiredText("title") ?? "",
            Marker = scope.RequiredText("marker") ?? "",
            MarkerPosition = scope.At("marker"),
            Strength = scope.Choice("strength", Strengths) ?? Strength.Moderate,
            Status = (RuleStatus)status,
            Since = scope.Text("since") ?? "0.1.0",
            Group = scope.Text("group") ?? "",
            Message = scope.Text("message") ?? "»{match}«",
            MessagePosition = scope.At("message"),
            References = [.. (scope.Node("references") is YamlSequence { Items.Count: 0 } ? [] : scope.Texts("references")).Select(t => t.Value)],
            Body = new DeferredBody(new RuleBody
            {
                Where = _wheres.Where(scope.Node("where")),
                Pattern = Pattern(scope),
                Requires = _wheres.Conditions(scope, "requires", needsId: false),
                Unless = _wheres.Conditions(scope, "unless", needsId: true),
            }),
            Examples = examples ?? new Lazy<IReadOnlyList<RuleExample>>(new ExampleParser(_diagnostics).Parse(scope)),
        };
        CheckMarkerInId(rule);
        RuleSyntaxChecks.Check(rule, _diagnostics, hasExamples: examples is null);
        _diagnostics.CurrentRule = null;
        return _diagnostics.Count > faults ? null : rule;
    }

    private SequenceSyntax Pattern(YamlScope scope)
    {
        if (scope.Node("pattern") is { } node) return _patterns.Sequence(node, "'pattern'") ?? new SequenceSyntax(node.Position, []);
        _diagnostics.Add(RuleDiagnosticIds.MissingKey, scope.Position, "expected 'pattern' in a rule");
        return new SequenceSyntax(scope.Position, []);
    }

    private void CheckMarkerInId(RuleSyntax rule)
    {
        if (rule.Marker.Length == 0 || !RuleIds.IsValid(rule.Id)) return;
        var part = rule.Id.Split('.')[1];
        if (!string.Equals(part, rule.Marker, StringComparison.Ordinal))
            _diagnostics.Add(RuleDiagnosticIds.BadId, rule.MarkerPosition, $"expected the marker '{part}' that the id names, found '{rule.Marker}'");
    }
}
