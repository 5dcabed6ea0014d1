using Rhetor.Markers;

namespace Rhetor.Cli.Commands.Rules;

/// <summary>A rule that loads, keeps the laws, and says with its comments what to change.</summary>
internal static class RuleSkeleton
{
    public static string For(string id, Marker marker) => $$"""
        # {{marker.Id}} {{marker.Slug}}: {{marker.Description}}
        # docs/rule-format.md tells the whole format; rhetor rules test --rules FILE checks this file.
        id: {{id}}
        title: What it says, in a few words
        marker: {{marker.Slug}}
        strength: moderate            # strong | moderate | weak
        status: test                  # stable | test | experimental
        since: 0.1.0
        message: "»{match}« says in one line what the words do"
        pattern:
          - { form: [first, second] }
          - { form: word }
        unless:
          - id: mention
            before: [{ form: the }]
        examples:
          - match: "This [|first word|] is marked."
          - match: "So is a [|second word|]."
          - { clean: "Here the first word is only mentioned.", by: mention }
          - clean: "Here nothing is to be found."

        """;
}
