using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class TokenTests
{
    [Theory]
    [InlineData("Han har f.eks. ca. 150.000 kr. tilbage", "Han|har|f.eks.|ca.|150.000|kr.|tilbage")]
    [InlineData("kl. 10.07 den 15. maj 24/2", "kl.|10.07|den|15.|maj|24/2")]
    [InlineData("3,5 pct. og 10-15 dage", "3,5|pct.|og|10-15|dage")]
    [InlineData("en militær-teknisk og/eller olie- og gasaftale", "en|militær-teknisk|og/eller|olie-|og|gasaftale")]
    [InlineData("Ruslands' missil og FN's råd i 80'erne", "Ruslands'|missil|og|FN's|råd|i|80'erne")]
    [InlineData("Se www.eksempel.dk/nyt, eller skriv til a.b@eksempel.dk!", "Se|www.eksempel.dk/nyt|,|eller|skriv|til|a.b@eksempel.dk|!")]
    [InlineData("#valg @navn …", "#valg|@navn|…")]
    public void Danish_text_falls_into_words_numbers_and_marks(string text, string expected) =>
        string.Join('|', Reading.Danish(text).Forms()).Should().Be(expected);

    [Theory]
    [InlineData("They don't; it's Tom's", "They|do|n't|;|it|'s|Tom|'s")]
    [InlineData("We cannot, he’ll", "We|can|not|,|he|’ll")]
    [InlineData("Mr. J. Smith of the U.S. army", "Mr.|J.|Smith|of|the|U.S.|army")]
    [InlineData("a 15-year term, $1.5m at 9 a.m.", "a|15-year|term|,|$|1.5m|at|9|a.m.")]
    [InlineData("the players' union", "the|players|'|union")]
    public void English_clitics_are_tokens_of_their_own(string text, string expected) =>
        string.Join('|', Reading.English(text).Forms()).Should().Be(expected);

    [Theory]
    [InlineData("The mayor’ s aides didn’ t answer", "The|mayor|’ s|aides|did|n’ t|answer")]
    [InlineData("They’ re late, we’ ve left and I’ m sure you’ ll see it’ s", "They|’ re|late|,|we|’ ve|left|and|I|’ m|sure|you|’ ll|see|it|’ s")]
    [InlineData("the U.S.’ s debts can\u2019\u00A0t wait", "the|U.S.|’ s|debts|ca|n\u2019\u00A0t|wait")]
    [InlineData("his critics’ way; the drivers’ team", "his|critics|’|way|;|the|drivers|’|team")]
    [InlineData("a ‘short walk’ to town", "a|‘|short|walk|’|to|town")]
    [InlineData("their letters’ re: taxes, Act’ t", "their|letters|’|re|:|taxes|,|Act|’|t")]
    public void A_clitic_behind_a_stray_blank_is_still_the_clitic(string text, string expected) =>
        string.Join('|', Reading.English(text).Forms()).Should().Be(expected);

    [Fact]
    public void A_clitic_behind_a_stray_blank_compares_and_reads_like_the_clitic_written_in_one()
    {
        var spaced = Reading.English("The mayor’ s aides don’ t deny it.", Annotations.All);
        var plain = Reading.English("The mayor's aides don't deny it.", Annotations.All);

        spaced.Tokens.Select(static t => (t.FormHash, t.Lemma, t.Pos, t.Traits)).Should().Equal(plain.Tokens.Select(static t => (t.FormHash, t.Lemma, t.Pos, t.Traits)));
    }

    [Theory]
    [InlineData("a\u030Ab", 1)]
    [InlineData("mili\u00ADtær", 1)]
    [InlineData("ord\u200Bdeling", 1)]
    [InlineData("👩🏽‍🚒", 1)]
    [InlineData("🇩🇰", 1)]
    [InlineData("et\u00A0ord", 2)]
    public void What_prints_as_one_character_or_word_is_one_token(string text, int tokens) =>
        Reading.Danish(text).Tokens.Should().HaveCount(tokens);

    [Fact]
    public void A_decomposed_word_has_the_hash_of_the_composed_one() =>
        Reading.Danish("a\u030Ar").Tokens[0].FormHash.Should().Be(Reading.Danish("år").Tokens[0].FormHash);

    [Fact]
    public void A_byte_order_mark_is_no_token() => Reading.Danish("\uFEFFHej").Forms().Should().Equal("Hej");

    [Fact]
    public void Traits_tell_case_and_space()
    {
        var tokens = Reading.Danish("NATO (Danmark)").Tokens;

        tokens[0].Traits.Should().HaveFlag(TokenTraits.AllCaps | TokenTraits.Capitalised | TokenTraits.SpaceBefore);
        tokens[2].Traits.Should().HaveFlag(TokenTraits.Capitalised).And.NotHaveFlag(TokenTraits.SpaceBefore);
    }
}
