using Rhetor.Text;

namespace Rhetor.Core.Tests.Text;

public sealed class TokenTextTests
{
    [Theory]
    [InlineData("Ærø", "ærø")]
    [InlineData("A\u030Ar", "år")]
    [InlineData("mili\u00ADtær", "militær")]
    [InlineData("don\u2019t", "don't")]
    [InlineData("militær\u2011teknisk", "militær-teknisk")]
    [InlineData("\u212Bngstrøm", "ångstrøm")]
    [InlineData("\uFEFFHej", "hej")]
    [InlineData("Київ", "київ")]
    [InlineData("Е\u0308лка", "ёлка")]
    public void Words_that_read_the_same_fold_to_the_same_form_and_hash(string form, string folded)
    {
        TokenText.Fold(form).Should().Be(folded);
        TokenText.Fold(form.AsSpan()).Should().Be(folded);
        TokenText.Hash(form).Should().Be(TokenText.Hash(folded));
    }

    [Fact]
    public void Danish_letters_stay_apart_from_their_plain_neighbours()
    {
        new[] { "al", "ål", "æl", "øl", "ol", "aal" }.Select(w => TokenText.Hash(w)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_form_that_is_folded_already_is_not_copied()
    {
        const string Form = "udtørring";

        TokenText.Fold(Form).Should().BeSameAs(Form);
    }

    [Fact]
    public void A_text_of_lone_surrogates_folds_to_itself()
    {
        TokenText.Fold("\uD83D\uD83D").Should().Be("\uD83D\uD83D");
    }
}
