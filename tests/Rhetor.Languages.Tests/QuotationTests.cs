using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("»Vi kommer,« sagde han.", "»Vi kommer,«")]
    [InlineData("«Vi kommer,» sagde han.", "«Vi kommer,»")]
    [InlineData("“Vi kommer,” sagde han.", "“Vi kommer,”")]
    [InlineData("”Vi kommer,” sagde han.", "”Vi kommer,”")]
    [InlineData("„Vi kommer,“ sagde han.", "„Vi kommer,“")]
    [InlineData("\"Vi kommer,\" sagde han.", "\"Vi kommer,\"")]
    [InlineData("'Vi kommer,' sagde han.", "'Vi kommer,'")]
    public void Every_pair_of_marks_is_read(string text, string expected) =>
        Reading.Danish(text).QuotationTexts().Should().Equal(expected);

    [Fact]
    public void A_quotation_inside_another_is_deeper()
    {
        var quotations = Reading.English("“They shouted ‘go home’ twice,” said Rey Dulay.").Quotations;

        quotations.Should().HaveCount(2);
        quotations[0].Depth.Should().Be(0);
        quotations[1].Depth.Should().Be(1);
    }

    [Fact]
    public void What_is_left_open_ends_with_its_paragraph()
    {
        var document = Reading.Danish("»Vi kommer i morgen.\n\nMødet varede en time.");

        document.QuotationTexts().Should().Equal("»Vi kommer i morgen.");
        document.Sentences[1].Voice.Should().Be(Documents.Voice.Author);
    }

    [Fact]
    public void A_mark_that_closes_in_the_next_paragraph_makes_that_speech_too()
    {
        var document = Reading.Danish("»Vi kommer i morgen.\n\nVi bliver længe,« sagde Karla Vinge.");

        document.Sentences[1].Voice.Should().Be(Documents.Voice.Direct);
        document.Sentences[1].Attribution.Speaker.Should().Be("Karla Vinge");
    }

    [Fact]
    public void An_apostrophe_opens_nothing() => Reading.English("It's the players' union, isn't it?").Quotations.Should().BeEmpty();

    [Fact]
    public void The_name_of_a_thing_is_no_speech() =>
        Reading.Danish("Øvelsen hedder 'Fælles vagt 2022' og varer en uge.").Quotations.Should().ContainSingle().Which.IsSpeech.Should().BeFalse();

    [Fact]
    public void A_dialogue_dash_opens_a_quotation_that_ends_before_its_tag()
    {
        var quotation = Reading.Danish("- Vi venter ikke længere, siger Karla Vinge.").Quotations.Should().ContainSingle().Subject;

        quotation.IsSpeech.Should().BeTrue();
        quotation.Attribution.Speaker.Should().Be("Karla Vinge");
        quotation.Span.Length.Should().Be("- Vi venter ikke længere,".Length);
    }

    [Theory]
    [InlineData("uk", "Президент сказав: «Ми не нападали». Хто стріляв?", "«Ми не нападали»")]
    [InlineData("ar", "قال الرئيس: «لن نهاجم». من هاجم المدينة؟", "«لن نهاجم»")]
    [InlineData("el", "Ο υπουργός είπε: «Δεν επιτεθήκαμε». Δεν ξέρω.", "«Δεν επιτεθήκαμε»")]
    public void The_generic_layer_finds_sentences_and_quotations_in_any_script(string language, string text, string quotation)
    {
        var document = Reading.In(language, text, Annotations.All);

        document.Sentences.Should().HaveCount(2);
        document.QuotationTexts().Should().Equal(quotation);
        document.Forms().Should().OnlyContain(static form => form.Trim().Length > 0);
    }
}
