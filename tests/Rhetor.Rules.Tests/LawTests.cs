using Rhetor.Documents;

namespace Rhetor.Rules.Tests;

public sealed class LawTests
{
    private static readonly Dictionary<string, ILanguage> Languages = new() { ["da"] = new SimpleLanguage() };

    private const string Head = "id: da.denial.one\ntitle: One\nmarker: denial\n";

    [Fact]
    public void A_rule_that_does_what_its_examples_say_breaks_no_law() => Laws(
        Head + """
        pattern: [{ any: [{ form: nej }, [{ form: slet }, { form: ikke }]] }]
        unless:
          - { id: thanks, after: [{ form: tak }] }
        examples:
          - { match: "[|Nej|], sagde han, [|slet ikke|]." }
          - { match: "[|Nej|].", context: "Nej, nej. Var det ham?" }
          - { clean: "Nej tak.", by: thanks }
          - { clean: "Ja." }
        """).Should().BeEmpty();

    [Theory]
    [InlineData("Han sagde [|nej tak|].", "span: da.denial.one: expected another span\n    expected: Han sagde [|nej tak|].\n    found:    Han sagde [|nej|] tak.")]
    [InlineData("Han sagde [|jo|].", "span: da.denial.one: expected a hit, found none\n    expected: Han sagde [|jo|].\n    found:    Han sagde jo.")]
    [InlineData("Han sagde [|nej|] og nej.", "span: da.denial.one: expected another span\n    expected: Han sagde [|nej|] og nej.\n    found:    Han sagde [|nej|] og [|nej|].")]
    public void A_wrong_span_is_shown_beside_the_found_one(string example, string expected) => Laws(
        Head + "pattern: [{ form: nej }]\nexamples:\n  - { match: \"" + example + "\" }\n  - { match: \"[|nej|]\" }\n  - { clean: a }\n  - { clean: b }")
        .Select(v => v.ToString()).Should().Equal("pack1.yml:6:5: law " + expected);

    [Fact]
    public void A_hit_in_a_clean_example_is_shown() => Laws(
        Head + "pattern: [{ form: nej }]\nexamples:\n  - { match: \"[|nej|]\" }\n  - { match: \"[|nej|] a\" }\n  - { clean: Aldrig nej. }\n  - { clean: b }")
        .Select(v => v.ToString()).Should().Equal(
            "pack1.yml:8:5: law clean: da.denial.one: expected nothing\n    expected: Aldrig nej.\n    found:    Aldrig [|nej|].");

    [Fact]
    public void An_exception_that_another_one_makes_needless_is_reported()
    {
        var violations = Laws(Head + """
            pattern: [{ form: nej }]
            unless:
              - { id: one, after: [{ form: tak }] }
              - { id: two, anywhere: [{ form: tak }] }
              - { id: three, before: [{ form: jo }] }
            examples:
              - { match: "[|nej|]" }
              - { match: "[|nej|] a" }
              - { clean: "nej tak", by: one }
              - { clean: "tak, nej", by: two }
            """);

        violations.Select(v => $"{v.Line} {v.Law}: {v.Message}").Should().Equal(
            "8 exception: expected a clean example with 'by: three' that shows what the exception is for",
            "12 by: expected that only the exception 'one' keeps it still, found one, two");
    }

    [Fact]
    public void A_clean_example_that_the_pattern_never_touches_does_not_show_an_exception() => Laws(Head + """
            pattern: [{ form: nej }]
            unless:
              - { id: one, after: [{ form: tak }] }
            examples:
              - { match: "[|nej|]" }
              - { match: "[|nej|] a" }
              - { clean: "ja tak", by: one }
              - { clean: "b" }
            """).Should().ContainSingle().Which.Message.Should().EndWith("found that the pattern does not match at all");

    [Fact]
    public void An_alternative_without_an_example_is_reported_where_it_stands()
    {
        var violations = Laws(Head + """
            pattern:
              - any:
                  - { form: nej }
                  - [{ form: slet }, { any: [{ form: ikke }, { form: intet }] }]
                  - { form: [nej, niks] }
            examples:
              - { match: "[|nej|]" }
              - { match: "[|slet ikke|]" }
              - { clean: "a" }
              - { clean: "b" }
            """);

        violations.Select(v => $"{v.Line}:{v.Column} {v.Law}: {v.Message}").Should().Equal(
            "7:50 alternative: expected a match example that hits alternative 2 of 2");
    }

    [Fact]
    public void A_rule_that_fires_on_the_clean_example_of_its_marker_is_reported()
    {
        var two = Given.Rule("[{ form: ja }]", id: "da.denial.two").Replace("[|x|]", "[|ja|]", StringComparison.Ordinal).Replace("[|y|]", "[|ja|] a", StringComparison.Ordinal);
        var violations = Laws(
            Head + "pattern: [{ form: nej }]\nexamples:\n  - { match: \"[|nej|]\" }\n  - { match: \"[|nej|] a\" }\n  - { clean: Altid ja. }\n  - { clean: b }\n---\n" + two);

        violations.Select(v => v.ToString()).Should().Equal(
            "pack1.yml:8:5: law others: da.denial.two: expected nothing on a clean example of da.denial.one\n    found:    Altid [|ja|].");
    }

    [Fact]
    public void Nothing_fires_in_neutral_texts_save_what_is_known_and_what_is_known_still_fires()
    {
        var set = Given.Set(Given.Rule("[{ form: nej }]", id: "da.denial.two"));
        var checker = new RuleLawChecker(set, Languages);
        NeutralText[] texts = [new("a.txt", "da", "Ja. Et nej er et svar."), new("b.txt", "da", "Intet her.")];

        checker.CheckNeutral(texts, []).Should().ContainSingle().Which.Found.Should().Be("Et [|nej|] er et svar.");
        checker.CheckNeutral(texts, KnownFalsePositive.Parse("rule,file,match,reason\nda.denial.two,a.txt,nej,\"a word, named\"\n", "known.csv")).Should().BeEmpty();
        checker.CheckNeutral(texts, KnownFalsePositive.Parse("rule,file,match,reason\nda.denial.two,a.txt,nej,r\nda.denial.two,b.txt,nej,r\n", "known.csv"))
            .Should().ContainSingle().Which.ToString().Should().Be("known.csv:3:1: law known: da.denial.two: expected 'nej' to be marked in b.txt, found that it no longer is; delete the line");
    }

    [Fact]
    public void A_line_of_known_false_positives_without_a_reason_is_refused()
    {
        var parse = () => KnownFalsePositive.Parse("rule,file,match,reason\na,b,c\n", "known.csv");

        parse.Should().Throw<FormatException>().WithMessage("known.csv:2:1: expected rule,file,match,reason, found 3 values");
    }

    private static IReadOnlyList<LawViolation> Laws(string rules)
    {
        var set = Given.Set(rules);
        set.Faults.Should().BeEmpty();
        return new RuleLawChecker(set, Languages).CheckExamples();
    }
}
