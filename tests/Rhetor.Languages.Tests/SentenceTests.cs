namespace Rhetor.Languages.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Prisen er 14 mia. kr. Det er for meget.", 2)]
    [InlineData("Han kom kl. 9. Hun gik.", 2)]
    [InlineData("Det siger prof. A. Lund fra Uppsala.", 1)]
    [InlineData("Jørn P. Holm bor i Haslev.", 1)]
    [InlineData("Den 9. april kom de.", 1)]
    [InlineData("»Hvad?« spurgte han.", 1)]
    [InlineData("»Jeg gik. Hun blev,« sagde han.", 2)]
    [InlineData("Han tøvede … og gik.", 1)]
    [InlineData("Nej! Aldrig.", 2)]
    [InlineData("Det var plan B. Han gik.", 2)]
    [InlineData("Derpå talte pol. ordfører Ib Krog og fung. borgmester Eva Lind.", 1)]
    [InlineData("Bag rapporten står cand.scient.pol. Ole Vang og dr.phil. Inge Dam.", 1)]
    [InlineData("Planen blev rettet af gen.sekr. Palle Juhl og kst. direktør Ulla Bang.", 1)]
    public void Danish_sentences_end_where_a_reader_would_end_them(string text, int sentences) =>
        Reading.Danish(text).Sentences.Should().HaveCount(sentences, "of \"{0}\"", text);

    [Theory]
    [InlineData("Mr. Smith met Sgt. Cole at 4 p.m. Tuesday.", 1)]
    [InlineData("The U.S. Navy left. It had to.", 2)]
    [InlineData("He lives in the U.S. She does not.", 2)]
    [InlineData("\"Why?\" Smith asked.", 1)]
    [InlineData("He said no. 5 was his.", 1)]
    [InlineData("It closes at 6 p.m. The rest stay open.", 2)]
    [InlineData("“We lost.” She left.", 2)]
    [InlineData("The motion came from Coun. Ada Pike and Couns. Reid and Moss.", 1)]
    [InlineData("He wrote to Lt.-Gov. Ann Hurd, Amb. Cole and Msgr. Dunne.", 1)]
    public void English_sentences_end_where_a_reader_would_end_them(string text, int sentences) =>
        Reading.English(text).Sentences.Should().HaveCount(sentences, "of \"{0}\"", text);

    [Fact]
    public void A_headline_is_a_paragraph_without_a_full_stop_that_has_text_below()
    {
        var document = Reading.Danish("Ny bro må vente\n\nBroen åbner ikke i år.");

        document.Paragraphs[0].IsHeading.Should().BeTrue();
        document.Paragraphs[1].IsHeading.Should().BeFalse();
        document.Sentences[0].Voice.Should().Be(Documents.Voice.Headline);
    }

    [Fact]
    public void Lines_that_go_on_in_lower_case_are_one_paragraph()
    {
        var document = Reading.English("The bridge over the river was closed to all traffic on\nMonday, and nobody in the town hall would say when it\nwould open, or whether it would open at all before the\nwinter came.");

        document.Paragraphs.Should().ContainSingle();
        document.Sentences.Should().ContainSingle();
    }
}
