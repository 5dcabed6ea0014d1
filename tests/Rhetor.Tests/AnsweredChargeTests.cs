using Rhetor.Text;

namespace Rhetor.Tests;

/// <summary>A charge, the answer to it, and what is announced in reported speech: found by the shipped rules, in the right voice.</summary>
public sealed class AnsweredChargeTests
{
    private const string Article = """
        Til radioen sagde Nordlands præsident, Karl Moen:

        »I beskyldte os for at sprænge broen i går. Det gjorde vi ikke. Så jeres rapporter er spildt papir. Erkend det nu!«

        Nordland har sagt, at de ikke har nogen intentioner om at besætte havnen, men har også advaret om, at hvis de garantier, Nordland har bedt naboen om, ikke bliver givet, så kommer der et svar fra Nordland med det, de kalder for 'militære tekniske midler'.
        """;

    [Theory]
    [InlineData("Det gjorde vi ikke", "denial", "Direct", "Karl Moen")]
    [InlineData("Erkend det nu", "demand", "Direct", "Karl Moen")]
    [InlineData("ikke har nogen intentioner", "denial", "Indirect", "Nordland")]
    [InlineData("så kommer der et svar", "conditional-threat", "Indirect", "Nordland")]
    [InlineData("militære tekniske midler", "veiled-threat", "Indirect", "Nordland")]
    public void It_is_found_in_the_voice_that_says_it(string words, string marker, string voice, string speaker)
    {
        var report = RhetorEngine.CreateDefault().Analyze(SourceText.From(Article));
        var sentence = report.Document.SentenceAt(Article.IndexOf(words, StringComparison.Ordinal))!;

        report.Scores.Of(sentence.Index)[report.Scores.Markers.IndexOf(marker)].IsBorne.Should().BeTrue();
        (sentence.Voice.ToString(), sentence.Attribution.Speaker).Should().Be((voice, speaker));
    }

    [Fact]
    public void A_short_no_without_a_charge_before_it_denies_nothing() =>
        RhetorEngine.CreateDefault().Analyze(SourceText.From("Vi tog færgen i går. Det gjorde vi ikke om onsdagen.")).Findings.Should().NotContain(static finding => finding.Marker == "denial" && finding.Score >= 0.5);
}
