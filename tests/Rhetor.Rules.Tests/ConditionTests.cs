using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Rules.Tests;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("unless: [{ id: u, before: [{ form: no }] }]", "no x, x", "no x, [|x|]")]
    [InlineData("unless: [{ id: u, before: [{ form: no }, { op: \"{0,2}\" }] }]", "no a b x, no a b c x", "no a b x, no a b c [|x|]")]
    [InlineData("unless: [{ id: u, before: [{ phrase: [\"a b\"] }, { form: c, op: \"?\" }] }]", "a b x b a x a b c x", "a b x b a [|x|] a b c x")]
    [InlineData("unless: [{ id: u, before: [{ at: sentence-start }] }]", "x x. »x x", "x [|x|]. »x [|x|]")]
    [InlineData("unless: [{ id: u, after: [{ form: not }] }]", "x not x", "x not [|x|]")]
    [InlineData("unless: [{ id: u, anywhere: [{ form: joke }] }]", "x joke. x", "x joke. [|x|]")]
    [InlineData("unless: [{ id: u, inside: [{ form: x }] }]", "x x", "x x")]
    [InlineData("unless: [{ id: u, before: [{ form: a }], after: [{ form: b }] }]", "a x b a x x b", "a x b a [|x|] [|x|] b")]
    [InlineData("unless: [{ id: u, where: { voice: [direct] } }]", "x »x«", "[|x|] »x«")]
    [InlineData("requires: [{ anywhere: [{ form: [if, hvis] }] }]", "hvis x. x", "hvis [|x|]. x")]
    [InlineData("requires: [{ before: [{ form: a }] }, { after: [{ form: b }] }]", "a x b x a x", "a [|x|] b x a x")]
    [InlineData("where: { voice: [direct] }", "x »x«", "x »[|x|]«")]
    [InlineData("where: { voice: author }", "x »x«", "[|x|] »x«")]
    [InlineData("where: { voice: [indirect] }", "Ifølge NATO x. x.", "Ifølge NATO [|x|]. x.")]
    [InlineData("where: { speaker: known }", "x. Ifølge NATO x. »x«", "x. Ifølge NATO [|x|]. »[|x|]«")]
    [InlineData("where: { speaker: unknown }", "x. Ifølge NATO x.", "[|x|]. Ifølge NATO x.")]
    [InlineData("where: { stance: [distance] }", "Ifølge NATO x. »x«", "Ifølge NATO [|x|]. »x«")]
    [InlineData("where: { sentence: [question] }", "x? x.", "[|x|]? x.")]
    [InlineData("where: { sentence: exclamation }", "x! x?", "[|x|]! x?")]
    [InlineData("where: { clause: [conditional] }", "hvis x, x.", "hvis [|x|], x.")]
    [InlineData("where: { clause: [subordinate, conditional] }", "x, at x.", "x, at [|x|].")]
    [InlineData("where: { clause: main }", "x, at x.", "[|x|], at x.")]
    [InlineData("where: { tense: past }", "angreb x, angriber x.", "angreb [|x|], angriber x.")]
    [InlineData("where: { person: [1, 2] }", "vi x, de x.", "vi [|x|], de x.")]
    [InlineData("where: { previous-sentence: [{ form: charge }] }", "x charge. x. x.", "x charge. [|x|]. x.")]
    public void A_condition_holds_as_the_format_says(string condition, string text, string expected) =>
        Given.Marked(Given.Rule("[{ form: x }]", condition), text).Should().Be(expected);

    [Fact]
    public void A_withdrawn_hit_is_reported_with_the_exception()
    {
        var set = Given.Set(Given.Rule("[{ form: x }]", "unless:\n  - { id: first, after: [{ form: q }] }\n  - { id: second, before: [{ form: no }] }"));

        var evidence = Given.Evidence(set, "no x").Should().ContainSingle().Subject;

        evidence.Stands.Should().BeFalse();
        evidence.Exception.Should().Be("second");
        evidence.Span.Should().Be(new TextSpan(3, 1));
    }

    [Theory]
    [InlineData("[{ form: x }]", "", Annotations.None)]
    [InlineData("[{ form: x }, { gap: 2 }, { form: y }]", "", Annotations.Grammar)]
    [InlineData("[{ form: x }, { gap: 2, within: sentence }, { form: y }]", "", Annotations.None)]
    [InlineData("[{ lemma: x }]", "", Annotations.Grammar)]
    [InlineData("[{ phrase: [x y] }]", "", Annotations.Grammar)]
    [InlineData("[{ form: x, not: { pos: NOUN } }]", "", Annotations.Grammar)]
    [InlineData("[{ form: x, negated: false }]", "", Annotations.Negation)]
    [InlineData("[{ form: x, quoted: true }]", "", Annotations.Quotations)]
    [InlineData("[{ form: x, rel: nsubj }]", "", Annotations.Clauses)]
    [InlineData("[{ form: x }]", "where: { voice: direct }", Annotations.Voice)]
    [InlineData("[{ form: x }]", "where: { tense: past }", Annotations.Clauses)]
    [InlineData("[{ form: x }]", "unless: [{ id: a, before: [{ lemma: y }] }]", Annotations.Grammar)]
    [InlineData("[{ form: x }]", "where: { sentence: question }", Annotations.None)]
    public void A_rule_asks_only_for_what_it_reads(string pattern, string more, Annotations expected)
    {
        var set = Given.Set(Given.Rule(pattern, more));

        set.Rules.Should().ContainSingle().Which.Needs.Should().Be(expected);
        new Analysis.AnalyzerDriver(set.Analyzers).NeedsFor("da").Should().Be(expected);
    }

    [Theory]
    [InlineData("rel: nsubj")]
    [InlineData("form: x")]
    public void What_a_rule_marks_does_not_hang_on_what_another_asks_for(string other)
    {
        var set = Given.Set(
            Given.Rule("[{ form: a }, { gap: 3 }, { form: b }]"),
            Given.Rule($"[{{ {other} }}]", id: "da.denial.other"));

        Given.Marked(set, "a c, c b. a, men b").Should().Be("[|a c, c b|]. a, men b");
    }
}
