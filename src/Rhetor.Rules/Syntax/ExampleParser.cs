using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>Reads the examples of a rule and checks their markup.</summary>
internal sealed class ExampleParser(DiagnosticBag diagnostics)
{
    public IReadOnlyList<RuleExample> Parse(YamlScope rule)
    {
        var examples = new List<RuleExample>();
        if (rule.Sequence("examples") is { } list)
        {
            foreach (var item in list.Items)
            {
                if (Example(item) is { } example) examples.Add(example);
            }
        }

        Require(rule, examples.Count(e => e.IsMatch), "match");
        Require(rule, examples.Count(e => !e.IsMatch), "clean");
        return examples;
    }

    private void Require(YamlScope rule, int count, string kind)
    {
        if (count < 2)
            diagnostics.Add(RuleDiagnosticIds.MissingExample, rule.At("examples"), $"expected at least two '{kind}' examples, found {(count == 0 ? "none" : "one")}");
    }

    private RuleExample? Example(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(RuleDiagnosticIds.WrongType, node.Position, $"expected an example such as {{ match: … }}, found {node.Kind}");
            return null;
        }

        var scope = new YamlScope(mapping, diagnostics, "an example", RuleKeys.Example);
        var match = scope.Text("match");
        var clean = scope.Text("clean");
        var by = scope.Text("by");
        if ((match is null) == (clean is null))
        {
            diagnostics.Add(RuleDiagnosticIds.MissingKey, mapping.Position, "expected either 'match' or 'clean' in an example");
            return null;
        }

        var key = match is null ? "clean" : "match";
        var markup = (match ?? clean)!;
        if (!MarkedText.TryParse(markup, out var marked, out var fault))
            diagnostics.Add(RuleDiagnosticIds.BadMarkup, scope.At(key), fault!);
        else if (match is not null && marked!.Spans.Length == 0)
            diagnostics.Add(RuleDiagnosticIds.BadMarkup, scope.At(key), "expected [|…|] around what the rule matches");
        else if (clean is not null && marked!.Spans.Length > 0)
            diagnostics.Add(RuleDiagnosticIds.BadMarkup, scope.At(key), "expected no [|…|] in a clean example");
        if (by is not null && match is not null)
            diagnostics.Add(RuleDiagnosticIds.UnknownKey, scope.At("by"), "expected 'by' only with 'clean'");

        return new RuleExample(mapping.Position.Path, mapping.Position.Line, mapping.Position.Column, markup, match is not null)
        {
            By = by,
            Context = scope.Text("context"),
        };
    }
}
