using System.Text;

namespace Rhetor.Cli.Tests;

public sealed class RulesWatchTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void Rules_are_tested_again_when_a_file_changes_until_it_is_interrupted()
    {
        _cli.Run("rules", "new", "en.denial.own", "--output", "own.yml").ExitCode.Should().Be(0);
        var good = _cli.Read("own.yml");
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var seen = new List<string>();
        using var output = new Listener(text =>
        {
            seen.Add(text.Contains("all laws hold", StringComparison.Ordinal) ? "good" : "bad");
            if (seen.Count == 1) _cli.File("own.yml", good.Replace("[|first word|]", "[|first|] word", StringComparison.Ordinal));
            else if (seen.Count == 2) _cli.File("own.yml", good);
            else interrupt.Cancel();
        });
        var result = _cli.RunUntil(output, interrupt.Token, "rules", "test", "--rules", Path.Combine(_cli.Folder, "own.yml"), "--watch");
        seen.Should().Equal("good", "bad", "good");
        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().Contain(line => line.StartsWith("watching ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_rule_does_not_end_the_watch()
    {
        _cli.Run("rules", "new", "en.denial.own", "--output", "own.yml").ExitCode.Should().Be(0);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var good = _cli.Read("own.yml");
        _cli.File("own.yml", "id: [");
        var seen = new List<string>();
        using var output = new Listener(text =>
        {
            seen.Add(text);
            if (seen.Count == 1) _cli.File("own.yml", good);
            else interrupt.Cancel();
        });
        var result = _cli.RunUntil(output, interrupt.Token, "rules", "test", "--rules", Path.Combine(_cli.Folder, "own.yml"), "--watch");
        result.ExitCode.Should().Be(0);
        seen.Should().HaveCount(2).And.HaveElementAt(1, "1 rule: all laws hold\n");
        result.ErrorLines.Should().Contain(line => line.Contains("own.yml:", StringComparison.Ordinal) && line.Contains("RU0001", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_there_is_not_watched()
    {
        var result = _cli.Run("rules", "test", "--rules", Path.Combine(_cli.Folder, "nowhere"), "--watch");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().ContainSingle().Which.Should().EndWith("nowhere: no such folder");
    }

    [Fact]
    public void Without_a_folder_there_is_nothing_to_watch()
    {
        var result = _cli.Run("rules", "test", "--watch");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal("rhetor: --watch needs --rules DIR: the shipped rules do not change");
    }

    public void Dispose() => _cli.Dispose();

    private sealed class Listener(Action<string> heard) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!buffer.IsEmpty) heard(Encoding.UTF8.GetString(buffer));
        }
    }
}
