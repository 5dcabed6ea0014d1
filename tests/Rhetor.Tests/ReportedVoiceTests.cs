namespace Rhetor.Tests;

/// <summary>Reporting a threat is not making one: a finding says in whose voice it stands.</summary>
public sealed class ReportedVoiceTests
{
    private static readonly RhetorEngine Engine = RhetorEngine.CreateDefault();

    [Theory]
    [InlineData("Kommunen oplyser, at den ikke har nogen planer om at lukke skolen på havnen.", "denial", "indirect", "Kommunen")]
    [InlineData("Rusland vil svare med militære tekniske midler, hvis aftalen falder til jorden.", "veiled-threat", "author", null)]
    [InlineData("»Vi har ikke rørt jeres penge,« sagde direktør Ulla Brandt torsdag aften.", "denial", "direct", "Ulla Brandt")]
    public void A_finding_says_who_speaks(string text, string marker, string voice, string? speaker)
    {
        var finding = Engine.Analyze(text).Findings.Should().Contain(f => f.Marker == marker).Which;

        finding.Voice.ToString().Should().BeEquivalentTo(voice);
        if (speaker is not null) finding.Speaker.Should().Contain(speaker);
    }
}
