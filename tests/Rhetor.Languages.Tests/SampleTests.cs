using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

public sealed class SampleTests
{
    [Fact]
    public void A_quotation_and_its_tag_are_direct_speech_of_the_one_named()
    {
        var document = Reading.Danish("»Vi har intet at skjule,« siger minister Karla Vinge.");

        document.Sentences.Should().ContainSingle();
        document.Sentences[0].Voice.Should().Be(Voice.Direct);
        document.Sentences[0].Attribution.Speaker.Should().Contain("Karla Vinge");
        document.Tokens[^2].Voice.Should().Be(Voice.Author);
        document.Tokens[1].Voice.Should().Be(Voice.Direct);
    }

    [Fact]
    public void Reported_speech_is_indirect()
    {
        var sentence = Reading.English("Carter said that the bridge was closed.").Sentences.Should().ContainSingle().Subject;

        sentence.Voice.Should().Be(Voice.Indirect);
        sentence.Attribution.Speaker.Should().Be("Carter");
        sentence.Attribution.Stance.Should().Be(Stance.Neutral);
    }
}
