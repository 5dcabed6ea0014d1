using Rhetor.Text;

namespace Rhetor.Tests;

/// <summary>The articles of <c>seeds/samples</c>: what stands in their README is found, in the right sentence and voice.</summary>
public sealed class SampleTests
{
    private static readonly RhetorEngine Engine = RhetorEngine.CreateDefault();

    [Theory]
    [InlineData("da", "giver Torvien frist til fredag", "ultimatum", "Headline", null)]
    [InlineData("da", "ingen planer om at lukke havnen", "denial", "Direct", "Pavel Drenko")]
    [InlineData("da", "Er skibene ikke væk fredag", "conditional-threat", "Direct", "Anton Beres")]
    [InlineData("da", "afviste kravet", "rejection", "Indirect", "Torvien")]
    [InlineData("da", "musklerne for åbent kamera", "show-of-force", "Author", null)]
    [InlineData("da", "FN's generalsekretær kræver", "demand", "Indirect", "generalsekretær")]
    [InlineData("da", "Eksperter mener", "vague-attribution", "Indirect", null)]
    [InlineData("en", "gives Torvia until Friday", "ultimatum", "Headline", null)]
    [InlineData("en", "We have not touched any cable", "denial", "Direct", "Pavel Drenko")]
    [InlineData("en", "If the ships have not left by noon", "conditional-threat", "Direct", "Anton Beres")]
    [InlineData("en", "rejected the demand", "rejection", "Indirect", "Torvia")]
    [InlineData("en", "flexed its muscles", "show-of-force", "Author", null)]
    [InlineData("en", "called on both countries", "demand", "Indirect", "UN secretary-general")]
    [InlineData("en", "Experts believe", "vague-attribution", "Indirect", null)]
    public void What_the_sample_says_is_found_where_it_says_it(string language, string words, string marker, string voice, string? speaker)
    {
        var report = Report(language);
        var at = report.Document.Text.ToString().IndexOf(words, StringComparison.Ordinal);
        var sentence = report.Document.SentenceAt(at)!;

        report.Scores.Of(sentence.Index)[report.Scores.Markers.IndexOf(marker)].IsBorne.Should().BeTrue();
        sentence.Voice.ToString().Should().Be(voice);
        if (speaker is not null) sentence.Attribution.Speaker.Should().Contain(speaker);
    }

    [Theory]
    [InlineData("da", "Den slutter efter planen den 14. september.")]
    [InlineData("en", "on 14 September")]
    public void Plain_reporting_bears_nothing(string language, string words)
    {
        var report = Report(language);
        var at = report.Document.Text.ToString().IndexOf(words, StringComparison.Ordinal);

        report.Scores.Of(report.Document.SentenceAt(at)!.Index).ToArray().Should().NotContain(score => score.IsBorne);
    }

    private static Findings.DocumentReport Report(string language)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds"))) folder = Path.GetDirectoryName(folder)!;
        var path = Path.Combine(folder, "seeds", "samples", $"harbour-drill.{language}.txt");
        return Engine.Analyze(SourceText.From(File.ReadAllText(path), path));
    }
}
