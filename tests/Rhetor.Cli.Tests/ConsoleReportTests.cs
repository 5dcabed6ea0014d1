namespace Rhetor.Cli.Tests;

public sealed class ConsoleReportTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Theory]
    [InlineData(100)]
    [InlineData(60)]
    public void The_console_report_shows_voice_words_and_reasons(int width)
    {
        _cli.Width = width;
        var result = _cli.File("port.txt", Texts.Port).Analyze("port.txt");
        result.ExitCode.Should().Be(0);
        result.Output.Split('\n').Should().OnlyContain(line => line.Length <= width);
        Snapshot.Matches($"port.console.{width}.txt", result.Output);
    }

    [Fact]
    public void Colours_are_for_terminals_only()
    {
        _cli.File("port.txt", Texts.Port).Analyze("port.txt").Output.Should().NotContain("\u001b[");
        _cli.IsTerminal = true;
        _cli.Analyze("port.txt").Output.Should().Contain("\u001b[");
        _cli.Variable("NO_COLOR", "1").Analyze("port.txt").Output.Should().NotContain("\u001b[");
    }

    [Fact]
    public void Quiet_leaves_out_the_summary()
    {
        _cli.File("a.txt", "It rained.");
        _cli.Analyze("a.txt").Output.Should().Be("1 text, 1 sentence: 0 bear a marker\n");
        _cli.Analyze("a.txt", "--quiet").Output.Should().BeEmpty();
    }

    [Fact]
    public void Silent_findings_are_shown_when_asked_for()
    {
        _cli.File("a.txt", "There is danger in the bay.");
        _cli.Analyze("a.txt").Output.Should().NotContain("fear-appeal");
        _cli.Analyze("a.txt", "--min-severity", "silent").Output.Should().Contain("fear-appeal");
    }

    public void Dispose() => _cli.Dispose();
}
