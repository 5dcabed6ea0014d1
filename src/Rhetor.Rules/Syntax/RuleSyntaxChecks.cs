using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>What must agree inside a rule: captures with the message, examples with exceptions, a pattern with at least one token.</summary>
internal static class RuleSyntaxChecks
{
    public static void Check(RuleSyntax rule, DiagnosticBag diagnostics, bool hasExamples)
    {
        if (rule.Pattern.Elements.Count > 0 && IsNullable(rule.Pattern))
            diagnostics.Add(RuleDiagnosticIds.EmptyPattern, rule.Pattern.Position, "expected a pattern that takes at least one token, found one that matches nothing");
        var captures = Captures(rule.Pattern).ToList();
        foreach (var twice in captures.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => string.Equals(g.Key, "match", StringComparison.Ordinal)))
            diagnostics.Add(RuleDiagnosticIds.UnknownCapture, twice.First().At, "expected a name other than 'match' for a capture: that is the whole match");
        foreach (var place in MessageFormat.Places(rule.Message))
        {
            var known = captures.Select(c => c.Name).Append("match").Distinct(StringComparer.Ordinal);
            if (!known.Contains(place, StringComparer.Ordinal))
                diagnostics.AddUnknown(RuleDiagnosticIds.UnknownCapture, rule.MessagePosition, "capture in 'message'", place, known);
        }

        if (!hasExamples) return;
        var exceptions = rule.Unless.Select(u => u.Id).OfType<string>().ToList();
        foreach (var example in rule.Examples.Value)
        {
            if (example.By is { } by && !exceptions.Contains(by, StringComparer.Ordinal))
            {
                var at = new YamlPosition(example.Path, example.Line, example.Column);
                diagnostics.AddUnknown(RuleDiagnosticIds.UnknownException, at, "exception of the rule", by, exceptions);
            }
        }
    }

    private static bool IsNullable(SequenceSyntax sequence) => sequence.Elements.All(IsNullable);

    private static bool IsNullable(ElementSyntax element) => element switch
    {
        { Repeat.Minimum: 0 } or GapSyntax or AtSyntax => true,
        AnySyntax any => any.Alternatives.Any(IsNullable),
        _ => false,
    };

    private static IEnumerable<(string Name, YamlPosition At)> Captures(SequenceSyntax sequence)
    {
        foreach (var element in sequence.Elements)
        {
            if (element.Capture is { } name) yield return (name, element.Position);
            if (element is not AnySyntax any) continue;
            foreach (var inner in any.Alternatives.SelectMany(Captures)) yield return inner;
        }
    }
}
