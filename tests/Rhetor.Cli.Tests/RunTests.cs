namespace Rhetor.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void A_run_stops_when_more_inputs_failed_than_allowed()
    {
        _cli.File("c.jsonl", "{\"text\": \"One.\"}\nbad\n{\"text\": \"Two.\"}\nbad\n{\"text\": \"Three.\"}\nbad\n");
        var result = _cli.Analyze("c.jsonl", "--format", "jsonl", "--max-errors", "1");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().HaveCount(3);
        result.ErrorLines[^1].Should().Be("rhetor: stopped: more than 1 inputs failed (--max-errors)");
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
        _cli.Analyze("c.jsonl", "--format", "jsonl", "--max-errors", "3").ErrorLines.Should().HaveCount(3).And.NotContain(l => l.Contains("stopped"));
    }

    [Fact]
    public void Progress_shows_rate_and_time_left_on_standard_error()
    {
        _cli.File("c.jsonl", string.Concat(Enumerable.Repeat("{\"text\": \"Calm.\"}\n", 8)));
        _cli.Clock = new SteppingClock(TimeSpan.FromSeconds(20));
        var lines = _cli.Analyze("c.jsonl", "--format", "jsonl=out.jsonl").ErrorLines;
        lines.Should().NotBeEmpty().And.AllSatisfy(l => l.Should().MatchRegex(@"^rhetor: \d texts, 0(\.\d)?/s, \d+ %, \d+ s left$"));
        _cli.Analyze("c.jsonl", "--format", "jsonl=out.jsonl", "--quiet").ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public void On_a_terminal_progress_is_one_line_that_goes_away()
    {
        _cli.File("c.jsonl", string.Concat(Enumerable.Repeat("{\"text\": \"Calm.\"}\n", 8)));
        (_cli.Clock, _cli.IsErrorTerminal) = (new SteppingClock(TimeSpan.FromSeconds(1)), true);
        var error = _cli.Analyze("c.jsonl", "--format", "jsonl=out.jsonl").Error;
        error.Should().StartWith("\r\u001b[K1 texts").And.EndWith("\r\u001b[K").And.NotContain("\n");
        _cli.Variable("CI", "true").Analyze("c.jsonl", "--format", "jsonl=out.jsonl", "--quiet").Error.Should().BeEmpty();
    }

    [Fact]
    public void A_text_whose_language_stays_open_is_named()
    {
        for (var i = 1; i <= 5; i++) _cli.File($"{i}.txt", "Zzz.");
        _cli.Run("analyze", ".", "--no-models").ErrorLines.Should().Equal(
            "rhetor: note: 1.txt: the language could not be told, so the rules of none applied; --language names it",
            "rhetor: note: 2.txt: the language could not be told, so the rules of none applied; --language names it",
            "rhetor: note: 3.txt: the language could not be told, so the rules of none applied; --language names it",
            "rhetor: note: the language of 2 more could not be told");
        _cli.Run("analyze", ".", "--no-models", "--language", "und").ErrorLines.Should().BeEmpty();
        _cli.Run("analyze", ".", "--no-models", "--quiet").ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public void Exit_codes_are_those_of_the_contract()
    {
        _cli.File("a.txt", "A bloodthirsty crowd came.").File("models/classifiers.bin", "no model");
        _cli.Analyze("a.txt").ExitCode.Should().Be(0);
        _cli.Analyze("a.txt", "--fail-on", "warning").ExitCode.Should().Be(1);
        _cli.Analyze("a.txt", "--no-such-option").ExitCode.Should().Be(2);
        _cli.Analyze("a.txt", "gone.txt", "--fail-on", "warning").ExitCode.Should().Be(3);
        _cli.Run("analyze", "a.txt", "--models", "models").ExitCode.Should().Be(4);
    }

    [Fact]
    public void An_interrupted_run_ends_with_130_and_says_how_to_go_on()
    {
        _cli.File("c.jsonl", "{\"text\": \"Calm.\"}\n");
        var result = _cli.RunCancelled("analyze", "c.jsonl", "--format", "jsonl=out.jsonl", "--no-rules", "--no-models");
        result.ExitCode.Should().Be(130);
        result.ErrorLines.Should().Equal("rhetor: the report ends at a whole line; --resume goes on from there", "rhetor: interrupted");
    }

    public void Dispose() => _cli.Dispose();

    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
