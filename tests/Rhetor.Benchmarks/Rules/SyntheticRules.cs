using System.Text;
using Rhetor.Rules;

namespace Rhetor.Benchmarks.Rules;

/// <summary>Any number of rules that look like real ones.</summary>
internal static class SyntheticRules
{
    public static RuleSource Markers() => RuleSource.FromText(
        "markers:\n  - { id: XX1, slug: demo, title: Demo, description: A demonstration. }", "markers.yml");

    public static RuleSource Create(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            // A few words that occur in the text among many that do not, as in a real pack.
            var verb = i % 20 == 0 ? "repair" : $"verb{i}";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                id: en.demo.rule-{{i}}
                title: Rule {{i}}
                marker: demo
                pattern:
                  - { form: [the, a, our], op: "?" }
                  - { form: [noun{{i}}, thing{{i}}, bridge], negated: false, op: "{0,2}" }
                  - { gap: 4 }
                  - { lemma: [{{verb}}{{i / 20}}, alt{{i}}] }
                unless:
                  - { id: quoted, before: [{ form: so-called }] }
                examples:
                  - { match: "[|a|]" }
                  - { match: "[|a|]" }
                  - { clean: "b" }
                  - { clean: "b" }
                ---

                """);
        }

        return RuleSource.FromText(text.ToString());
    }
}
