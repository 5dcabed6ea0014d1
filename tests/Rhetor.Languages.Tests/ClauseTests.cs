using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class ClauseTests
{
    [Fact]
    public void A_clause_has_its_verb_subject_and_object()
    {
        var document = Reading.English("We attacked the port.", Annotations.Clauses);
        var clause = document.Clauses.Should().ContainSingle().Subject;

        document.FormOf(clause.Verb).ToString().Should().Be("attacked");
        document.FormOf(clause.Subject).ToString().Should().Be("We");
        document.FormOf(clause.Object).ToString().Should().Be("port");
        clause.Person.Should().Be(1);
        clause.Past.Should().BeTrue();
        clause.Negated.Should().BeFalse();
    }

    [Fact]
    public void Danish_grammar_gives_lemmas_and_parts_of_speech()
    {
        var document = Reading.Danish("Soldaterne forlod byen.", Annotations.Grammar);

        document.LemmaOf(1).Should().Be("forlade");
        document.Tokens[1].Pos.Should().Be(PartOfSpeech.Verb);
        document.Tokens[1].Feats.Should().Contain("Tense=Past");
        document.Clauses.Should().BeEmpty();
    }

    [Fact]
    public void A_negated_verb_makes_a_negated_clause() =>
        Reading.Danish("Vi angreb ikke byen.", Annotations.Clauses).Clauses[0].Negated.Should().BeTrue();

    [Theory]
    [InlineData("da", "Vi kan angribe byen.", Modality.Possibility)]
    [InlineData("da", "Vi vil angribe byen.", Modality.Volition)]
    [InlineData("en", "You must leave the city.", Modality.Necessity)]
    [InlineData("en", "You should leave the city.", Modality.Advice)]
    [InlineData("en", "You have to leave the city.", Modality.Necessity)]
    [InlineData("en", "Russia may attack the port.", Modality.Possibility)]
    [InlineData("da", "De burde skamme sig.", Modality.Advice)]
    public void A_modal_shows_in_the_clause_that_it_governs(string language, string text, Modality modality) =>
        Reading.In(language, text, Annotations.Clauses).Clauses[0].Modality.Should().Be(modality);

    [Theory]
    [InlineData("da", "Hvis de angriber, svarer vi igen.")]
    [InlineData("da", "Angriber de os, svarer vi igen.")]
    [InlineData("en", "If they attack, we will answer.")]
    [InlineData("en", "Should they attack, we will answer.")]
    [InlineData("en", "Had they attacked the port, the war would have begun.")]
    [InlineData("en", "Were they to attack, we would answer.")]
    [InlineData("en", "Unless they leave, we will attack.")]
    [InlineData("da", "Får vi ingen garantier, slår vi igen.")]
    [InlineData("da", "Skulle de angribe, svarer vi igen.")]
    [InlineData("da", "Havde de sagt det i tide, var vi blevet hjemme.")]
    [InlineData("da", "Kommer I ikke, lukker vi hanerne.")]
    public void A_condition_is_seen_with_and_without_a_conjunction(string language, string text) =>
        Reading.In(language, text, Annotations.Clauses).Clauses.Should().ContainSingle(static clause => clause.Conditional);

    [Fact]
    public void A_question_asks() => Reading.English("Do you live here?", Annotations.Clauses).Clauses[0].Interrogative.Should().BeTrue();

    [Fact]
    public void The_generic_layer_has_no_clauses() => Reading.In("uk", "Ми не нападали.", Annotations.All).Clauses.Should().BeEmpty();

    [Theory]
    [InlineData("da", "Byen blev bombet af russerne.")]
    [InlineData("da", "Byen bombes af russerne.")]
    [InlineData("en", "The port was attacked by drones.")]
    public void A_passive_is_one_with_and_without_an_auxiliary(string language, string text) =>
        Reading.In(language, text, Annotations.Clauses).Clauses.Should().ContainSingle().Which.Passive.Should().BeTrue();

    [Theory]
    [InlineData("da", "Læg våbnene!")]
    [InlineData("en", "Leave the city.")]
    public void A_command_is_imperative_and_in_the_second_person(string language, string text) =>
        Reading.In(language, text, Annotations.Clauses).Clauses.Should().ContainSingle().Which.Should().Match<Clause>(static c => c.Imperative && c.Person == 2);

    [Fact]
    public void A_denied_clause_does_not_deny_its_report()
    {
        var clauses = Reading.English("They say that we did not attack the city.", Annotations.Clauses).Clauses;

        clauses.Select(static c => c.Negated).Should().Equal(false, true);
    }
}
