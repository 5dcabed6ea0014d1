using System.Text.Json;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Tests;

public sealed class SchemaTests
{
    private static readonly JsonElement Definitions = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "rule.schema.json"))).RootElement.GetProperty("$defs");

    public static TheoryData<string, string[]> Mappings => new()
    {
        { "rule", [.. RuleKeys.Rule] },
        { "constraints", [.. RuleKeys.Constraints] },
        { "token", [.. RuleKeys.TokenElement] },
        { "any", [.. RuleKeys.AnyElement] },
        { "phrase", [.. RuleKeys.PhraseElement] },
        { "gap", [.. RuleKeys.GapElement] },
        { "at", [.. RuleKeys.AtElement] },
        { "where", [.. RuleKeys.Where] },
        { "condition", [.. RuleKeys.Condition] },
        { "example", [.. RuleKeys.Example] },
        { "lexicon", [.. RuleKeys.Lexicon] },
        { "disable", [.. RuleKeys.Disable] },
        { "markers", [.. RuleKeys.Markers] },
        { "marker", [.. RuleKeys.Marker] },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void The_schema_knows_the_keys_that_the_parser_knows(string definition, string[] keys)
    {
        var mapping = Definitions.GetProperty(definition);

        mapping.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
        mapping.GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(keys);
    }

    [Fact]
    public void The_parser_takes_every_value_that_the_schema_offers()
    {
        var offered = 0;
        foreach (var (definition, rule) in new (string, Func<string, string, string>)[]
        {
            ("token", (key, value) => Given.Rule($"[{{ form: x }}, {{ {key}: {value} }}]")),
            ("gap", (key, value) => Given.Rule($"[{{ form: x }}, {{ gap: 1, {key}: {value} }}]")),
            ("at", (key, value) => Given.Rule($"[{{ form: x }}, {{ {key}: {value} }}]")),
            ("where", (key, value) => Given.Rule("[{ form: x }]", $"where: {{ {key}: {value} }}")),
            ("rule", (key, value) => Given.Rule("[{ form: x }]", $"{key}: {value}")),
            ("lexicon", (key, value) => $"lexicon: l\nlanguage: da\nentries: [a]\n{key}: {value}"),
            ("marker", (key, value) => $"markers:\n  - {{ id: M1, slug: m, title: M, description: M, {key}: {value} }}"),
        })
        {
            foreach (var property in Definitions.GetProperty(definition).GetProperty("properties").EnumerateObject())
            {
                foreach (var value in Values(property.Value))
                {
                    // A rule that is switched off must be there: it has a test of its own.
                    if (value == "off") continue;
                    offered++;
                    Given.Set(rule(property.Name, value)).Faults.Should().BeEmpty($"{definition}.{property.Name}: {value}");
                }
            }
        }

        offered.Should().BeGreaterThan(70);
    }

    private static IEnumerable<string> Values(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var values)) return values.EnumerateArray().Select(v => v.ToString());
        return schema.TryGetProperty("anyOf", out var options) ? options.EnumerateArray().SelectMany(Values) : [];
    }
}
