using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class VoiceTests
{
    [Theory]
    [InlineData("Ifølge USA er der tropper ved grænsen.", "USA")]
    [InlineData("Rusland har sagt, at øvelsen er slut.", "Rusland")]
    [InlineData("Broen åbner i maj, oplyser Vejdirektoratet.", "Vejdirektoratet")]
    [InlineData("Det oplyser guvernøren i regionen, Oleh Tkatjuk, i en video.", "Oleh Tkatjuk")]
    [InlineData("Estlands ambassadør, Marju Teder, sagde, at flyene var væk.", "Marju Teder")]
    [InlineData("Minister Karla Vinge afviser kritikken.", "Karla Vinge")]
    public void Danish_reported_speech_is_indirect_and_has_its_holder(string text, string speaker)
    {
        var sentence = Reading.Danish(text).Sentences[0];

        sentence.Voice.Should().Be(Voice.Indirect);
        sentence.Attribution.Speaker.Should().Contain(speaker);
    }

    [Theory]
    [InlineData("According to Kyiv, the road is open.", "Kyiv")]
    [InlineData("The bridge will open in May, the ministry said.", "the ministry")]
    [InlineData("Alan Prewett told the jury that he had not known.", "Alan Prewett")]
    [InlineData("The mayor, Ann Lee, said the road was closed.", "Ann Lee")]
    public void English_reported_speech_is_indirect_and_has_its_holder(string text, string speaker)
    {
        var sentence = Reading.English(text).Sentences[0];

        sentence.Voice.Should().Be(Voice.Indirect);
        sentence.Attribution.Speaker.Should().Contain(speaker);
    }

    [Theory]
    [InlineData("Toget kom ikke til tiden.")]
    [InlineData("Byrådet mødes tirsdag på rådhuset.")]
    public void Plain_sentences_are_the_authors(string text) => Reading.Danish(text).Sentences[0].Voice.Should().Be(Voice.Author);

    [Theory]
    [InlineData("Rusland hævder, at broen er åben.", Stance.Distance)]
    [InlineData("Rusland siger, at broen er åben.", Stance.Neutral)]
    [InlineData("Kommissionen fastslår, at broen er åben.", Stance.Endorse)]
    public void The_verb_tells_the_stance(string text, Stance stance) =>
        Reading.Danish(text).Sentences[0].Attribution.Stance.Should().Be(stance);

    [Fact]
    public void A_quotation_without_a_tag_has_the_speaker_of_the_one_before()
    {
        var document = Reading.Danish("»Vi kører videre,« siger forhandler Mona Bruun. »Der er ikke mere at tale om.«");

        document.Sentences[1].Attribution.Speaker.Should().Be("Mona Bruun");
    }

    [Fact]
    public void A_pronoun_and_a_last_name_stand_for_the_full_name()
    {
        var document = Reading.English("Carol Smith came late. “We waited,” she said. Smith said that the train was full.");

        document.Sentences[1].Attribution.Speaker.Should().Be("Carol Smith");
        document.Sentences[2].Attribution.Speaker.Should().Be("Carol Smith");
    }

    [Theory]
    [InlineData(
        "Kritikken afviste den svenske minister og partiets næstformand, Sigurd Lindqvist, straks, da han blev spurgt af Radio Øst:\n\n"
        + "»Mener I stadig, at broen er farlig, eller har I læst rapporten,« spurgte ministeren og tilføjede:\n\n"
        + "»Broen er ny. Den holder i hundrede år.«")]
    public void A_role_behind_a_quotation_is_the_one_named_before_who_goes_on_after_the_colon(string text)
    {
        var spoken = Reading.Danish(text).Sentences.Skip(1).ToArray();

        spoken.Should().HaveCountGreaterThanOrEqualTo(2).And.OnlyContain(static s => s.Voice == Voice.Direct);
        spoken.Should().OnlyContain(static s => s.Attribution.Speaker == "Sigurd Lindqvist");
    }

    [Theory]
    [InlineData("Paula Quist, a minister in Bern, opened the exchange at noon on Saturday: “We will not sell the lake to anybody.”", "Paula Quist")]
    [InlineData("Lima's answer came an hour later and ran to four words: “The lake is ours.”", "Lima")]
    public void Before_a_colon_neither_a_day_nor_a_place_speaks_and_a_possessor_does(string text, string speaker)
    {
        var sentence = Reading.English(text).Sentences[0];

        sentence.Voice.Should().Be(Voice.Direct);
        sentence.Attribution.Speaker.Should().Be(speaker);
    }

    [Fact]
    public void A_sentence_that_ends_with_a_colon_announces_who_speaks_next()
    {
        var document = Reading.Danish("Så svarede Karla Vinge:\n\n»Det gjorde vi ikke.«");

        document.Sentences[0].Voice.Should().Be(Voice.Author);
        document.Sentences[1].Attribution.Speaker.Should().Be("Karla Vinge");
    }

    [Fact]
    public void Turns_of_a_transcript_are_direct()
    {
        var document = Reading.English("HOST: Good evening.\n\nDRONOV: It rained.\n\nHOST: So it did.\n\nDRONOV: All day.");

        document.Sentences.Should().OnlyContain(static sentence => sentence.Voice == Voice.Direct);
        document.Sentences[1].Attribution.Speaker.Should().Be("DRONOV");
    }

    [Fact]
    public void Reporting_verbs_report_whatever_their_form()
    {
        foreach (var (language, verbs) in ((string, string[])[])[
            ("da", ["hævder", "oplyste", "fortalt", "understreger", "benægter", "meddelte"]),
            ("en", ["claims", "stated", "insisted", "denied", "warned", "added"])])
        {
            foreach (var verb in verbs)
            {
                var text = language == "da" && verb == "fortalt" ? "Minister Karla Vinge har fortalt, at det er slut."
                    : language == "da" ? $"Minister Karla Vinge {verb}, at det er slut." : $"Minister Carol Smith {verb} that it was over.";
                Reading.In(language, text).Sentences[0].Voice.Should().Be(Voice.Indirect, "of \"{0}\"", text);
            }
        }
    }
}
