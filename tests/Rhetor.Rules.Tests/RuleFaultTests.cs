namespace Rhetor.Rules.Tests;

public sealed class RuleFaultTests
{
    [Theory]
    [InlineData("[{ form: x }]", "colour: red", "pack1.yml:5:1: RU0003: expected one of id, title, marker, strength, status, since, group, message, references, where, pattern, requires, unless, examples, found 'colour'")]
    [InlineData("[{ form: x }]", "mesage: hello", "pack1.yml:5:1: RU0003: expected a known key of a rule, found 'mesage'; did you mean 'message'?")]
    [InlineData("[{ frm: x }]", "", "pack1.yml:4:13: RU0003: expected a known key of a token, found 'frm'; did you mean 'form'?")]
    [InlineData("[{ form: x, op: \"{3,1}\" }]", "", "pack1.yml:4:26: RU0007: expected ?, *, +, {n} or {m,n} with numbers up to 40 as 'op', found '{3,1}'")]
    [InlineData("[{ form: x }]", "strength: huge", "pack1.yml:5:11: RU0006: expected one of strong, moderate, weak, found 'huge'")]
    [InlineData("[{ pos: NOUNS }]", "", "pack1.yml:4:18: RU0006: expected a known value of 'pos', found 'NOUNS'; did you mean 'NOUN'?")]
    [InlineData("[{ form: $nowhere }]", "", "pack1.yml:4:19: RU0010: expected a known lexicon, found 'nowhere'")]
    [InlineData("[{ form: two words }]", "", "pack1.yml:4:19: RU0005: expected one word, found 'two words'; several words in a row are a 'phrase'")]
    [InlineData("x", "", "pack1.yml:4:10: RU0005: expected a list of elements as 'pattern', found 'x'")]
    [InlineData("[x]", "", "pack1.yml:4:11: RU0005: expected an element such as { form: … } in 'pattern', found 'x'")]
    [InlineData("[{ form: x, op: \"?\" }]", "", "pack1.yml:4:10: RU0016: expected a pattern that takes at least one token, found one that matches nothing")]
    [InlineData("[{ form: x, negated: maybe }]", "", "pack1.yml:4:31: RU0005: expected true or false as 'negated', found 'maybe'")]
    [InlineData("[{ form: x }, { gap: many }]", "", "pack1.yml:4:31: RU0005: expected a number as 'gap', found 'many'")]
    [InlineData("[{ form: x }]", "message: \"{who} did\"", "pack1.yml:5:10: RU0017: expected one of match, found 'who'")]
    [InlineData("[{ form: x }]", "unless: [{ before: [{ form: y }] }]", "pack1.yml:5:10: RU0004: expected 'id' in a condition of 'unless'")]
    [InlineData("[{ form: x }]", "unless: [{ id: y }]", "pack1.yml:5:10: RU0004: expected 'before', 'after', 'anywhere', 'inside' or 'where' in a condition of 'unless'")]
    [InlineData("[{ form: x }]", "where: { voice: [loud] }", "pack1.yml:5:18: RU0006: expected one of author, direct, indirect, headline, found 'loud'")]
    public void A_fault_says_where_it_is_and_what_was_expected(string pattern, string more, string expected) =>
        Given.Set(Given.Rule(pattern, more)).Faults.Select(f => f.ToString()).Should().Equal(expected);

    [Theory]
    [InlineData("(")]
    [InlineData("a(?=b)")]
    [InlineData("(a)\\\\1")]
    public void A_regex_that_is_none_or_could_backtrack_is_refused(string pattern) =>
        Given.Set(Given.Rule($"[{{ like: \"{pattern}\" }}]")).Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.BadRegex);

    [Fact]
    public void All_faults_of_a_file_show_at_once_in_the_order_of_the_file()
    {
        const string yaml = """
            id: da.direct-threat.one
            title: One
            marker: direct-threat
            strength: huge
            pattern: [{ form: x, op: "{" }]
            examples:
              - { match: "[|x|]" }
            ---
            id: da.denial
            title: Two
            title: Three
            marker: denail
            pattern: [{ form: y }]
            examples:
              - { match: "y" }
              - { match: "[|y" }
              - { clean: "[|y|]" }
              - { clean: "z", by: nothing }
            """;

        Given.Set(yaml).Faults.Select(f => $"{f.Line}:{f.Column} {f.Id}").Should().Equal(
            "4:11 RU0006", "5:26 RU0007", "7:3 RU0014", "7:3 RU0014", "9:5 RU0013", "11:1 RU0002", "15:14 RU0015", "16:14 RU0015", "17:14 RU0015",
            "18:5 RU0018");
    }

    [Fact]
    public void An_unknown_marker_is_reported_with_the_nearest()
    {
        var fault = Given.Set(Given.Rule("[{ form: x }]", id: "da.denail.test")).Faults.Should().ContainSingle().Subject;

        fault.Id.Should().Be(RuleDiagnosticIds.UnknownMarker);
        fault.Suggestion.Should().Be("denial");
        fault.Rule.Should().Be("da.denail.test");
    }

    [Fact]
    public void A_rule_whose_id_names_another_marker_is_refused()
    {
        var yaml = Given.Rule("[{ form: x }]").Replace("marker: direct-threat", "marker: denial", StringComparison.Ordinal);

        Given.Set(yaml).Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.BadId);
    }

    [Fact]
    public void A_broken_document_leaves_the_others_of_the_file_working()
    {
        var set = Given.Set("id: [\n---\n" + Given.Rule("[{ form: x }]") + "---\nid: \"unclosed\n---\n" + Given.Rule("[{ form: y }]", id: "da.denial.other"));

        set.Faults.Select(f => f.Id).Should().AllBe(RuleDiagnosticIds.InvalidYaml).And.HaveCount(2);
        set.Rules.Select(r => r.Id).Should().Equal("da.denial.other", "da.direct-threat.test");
        Given.Marked(set, "x y").Should().Be("[|x|] [|y|]");
    }

    [Fact]
    public void Anchors_aliases_and_tags_are_refused()
    {
        Given.Set("id: &a x").Faults.Should().ContainSingle().Which.Message.Should().Contain("anchors are not allowed");
        Given.Set("id: *a").Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.InvalidYaml);
        Given.Set("id: !!str x").Faults.Should().ContainSingle().Which.Message.Should().Contain("tags are not allowed");
    }

    [Fact]
    public void Lexicons_that_go_in_a_circle_are_reported_with_the_way()
    {
        const string yaml = "lexicon: a\nlanguage: da\ninclude: [b]\n---\nlexicon: b\nlanguage: da\ninclude: [a]\n---\nlexicon: c\nlanguage: da\ninclude: [c]\n";

        Given.Set(yaml).Faults.Where(f => f.Id == RuleDiagnosticIds.LexiconCycle).Select(f => f.Message).Should().Equal(
            "expected lexicons that do not include themselves, found b → a → b",
            "expected lexicons that do not include themselves, found a → b → a",
            "expected lexicons that do not include themselves, found c → c");
    }

    [Fact]
    public void The_same_id_twice_in_one_source_is_a_fault()
    {
        var set = Given.Set(Given.Rule("[{ form: x }]") + "---\n" + Given.Rule("[{ form: y }]"));

        set.Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.DuplicateId);
    }

    [Fact]
    public void Random_edits_of_a_rule_give_faults_and_never_an_exception()
    {
        var rule = Given.Rule("[{ any: [[{ lemma: [a, $b] }], { phrase: [\"c d\"] }], op: \"{1,2}\", as: k }, { gap: 3 }]", "where: { voice: [direct] }\nunless:\n  - id: u\n    before: [{ form: x }]");
        var random = new Random(7);
        const string signs = "{}[]:,-\"'#&*!|> \n\t$?%@`x1é";
        for (var round = 0; round < 600; round++)
        {
            var text = rule.ToCharArray().ToList();
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                var at = random.Next(text.Count);
                if (random.Next(2) == 0) text.RemoveAt(at);
                else text.Insert(at, signs[random.Next(signs.Length)]);
            }

            var yaml = new string([.. text]);
            var load = () => Given.Set(yaml).Analyzers;
            load.Should().NotThrow(yaml);
        }
    }
}
