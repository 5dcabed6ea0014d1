namespace Rhetor.Rules.Tests;

public sealed class RoleTests
{
    private const string Classes = "lexicon: harm-verbs\nlanguage: da\npos: VERB\nentries: [angribe, bombe]\n---\nlexicon: arms\nlanguage: da\npos: NOUN\nentries: [bombe, angreb]\n---\n";

    [Theory]
    [InlineData("{ lemma: angribe, subject: vi }", "Vi [|angriber|] bomben.")]
    [InlineData("{ lemma: angribe, subject: [$arms] }", "Vi angriber, bomben [|angriber|].")]
    [InlineData("{ lemma: angribe, object: $arms }", "Vi [|angriber|] bomben, vi angriber.")]
    [InlineData("{ subject-of: $harm-verbs }", "[|Bomben|] angriber, bomben viser tænderne.")]
    [InlineData("{ object-of: [$harm-verbs, vise] }", "Vi angriber [|bomben|], de viser [|tænderne|].")]
    [InlineData("{ object-of: siger }", "Han siger [|angrebet|].")]
    [InlineData("{ lemma: $arms, not: { object-of: angribe } }", "Vi angriber bomben, vi viser [|bomben|].")]
    public void A_token_can_be_asked_for_its_part_in_a_clause(string element, string marked)
    {
        var set = Given.Set(Classes + Given.Rule($"[{element}]"));
        set.Faults.Should().BeEmpty();
        Given.Marked(set, MarkedText.Parse(marked).Text).Should().Be(marked);
    }

    [Fact]
    public void A_rule_that_asks_for_parts_in_clauses_asks_the_language_for_clauses() =>
        Given.Set(Given.Rule("[{ subject-of: angribe }]")).Rules[0].Needs.Should().HaveFlag(Documents.Annotations.Clauses);

    [Fact]
    public void A_class_that_a_part_in_a_clause_names_must_be_there() =>
        Given.Set(Given.Rule("[{ subject: $nobody }]")).Faults.Should().ContainSingle().Which.Id.Should().Be(RuleDiagnosticIds.UnknownLexicon);

    [Theory]
    [InlineData("[{ lemma: [$harm-verbs, $arms] }]")]
    [InlineData("[{ lemma: [$arms, $harm-verbs] }]")]
    [InlineData("[{ lemma: $both }]")]
    public void Classes_of_several_parts_of_speech_stand_side_by_side(string pattern)
    {
        var set = Given.Set(Classes + "lexicon: both\nlanguage: da\npos: ADJ\ninclude: [harm-verbs, arms]\n---\n" + Given.Rule(pattern));
        set.Faults.Should().BeEmpty();
        Given.Marked(set, "Vi angriber bomben, angrebet viser tænderne, vi bombede.").Should().Be("Vi [|angriber|] [|bomben|], [|angrebet|] viser tænderne, vi [|bombede|].");
    }
}
