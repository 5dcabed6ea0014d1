using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class NegationTests
{
    [Theory]
    [InlineData("da", "Vi har ikke angrebet Ukraine, men vi kommer.", "angrebet", true)]
    [InlineData("da", "Vi har ikke angrebet Ukraine, men vi kommer.", "kommer", false)]
    [InlineData("da", "Det gjorde vi ikke.", "gjorde", true)]
    [InlineData("da", "Vi har ingen planer om at angribe.", "angribe", true)]
    [InlineData("da", "Ikke kun Sjælland er berørt.", "berørt", false)]
    [InlineData("da", "Vi angriber ikke mindst om natten.", "angriber", false)]
    [InlineData("da", "Hverken Rusland eller Kina angriber.", "angriber", true)]
    [InlineData("da", "Vi angriber aldrig civile.", "angriber", true)]
    [InlineData("da", "De kan ikke længere angribe os.", "angribe", true)]
    [InlineData("en", "We would never attack a hospital.", "attack", true)]
    [InlineData("en", "They no longer attack the port.", "attack", true)]
    [InlineData("en", "They hardly attack anyone.", "attack", true)]
    [InlineData("en", "Neither Russia nor China attacks.", "attacks", true)]
    [InlineData("en", "We did not attack the port.", "attack", true)]
    [InlineData("en", "We didn't attack the port, but they burned it.", "burned", false)]
    [InlineData("en", "Not only did they attack.", "attack", false)]
    [InlineData("en", "There is no doubt that they attack.", "attack", false)]
    public void A_negation_reaches_to_the_edge_of_its_clause(string language, string text, string word, bool negated)
    {
        var document = Reading.In(language, text, Annotations.Negation);

        document.Tokens.Single(token => document.FormOf(document.Tokens.IndexOf(token)).SequenceEqual(word)).IsNegated.Should().Be(negated);
    }

    [Fact]
    public void The_negator_itself_is_marked_as_one()
    {
        var document = Reading.Danish("Han kommer ikke.", Annotations.Negation);

        document.Tokens[2].Traits.Should().HaveFlag(TokenTraits.Negator);
        document.Tokens[2].IsNegated.Should().BeFalse();
    }
}
