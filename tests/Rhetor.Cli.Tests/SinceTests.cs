using System.Text.Json;

namespace Rhetor.Cli.Tests;

public sealed class SinceTests : IDisposable
{
    private readonly TestCli _cli = new();

    [Fact]
    public void Only_what_changed_on_this_branch_is_read()
    {
        _cli.File("old.txt", "Calm.").File("sub/edited.txt", "Calm.").File("gone.txt", "Calm.");
        Git.Run(_cli.Folder, "init", "-q");
        Git.Run(_cli.Folder, "add", "-A");
        Git.Run(_cli.Folder, "commit", "-qm", "one");
        Git.Run(_cli.Folder, "checkout", "-qb", "work");
        _cli.File("committed.txt", "Calm.");
        Git.Run(_cli.Folder, "add", "-A");
        Git.Run(_cli.Folder, "commit", "-qm", "two");
        Git.Run(_cli.Folder, "checkout", "-q", "main");
        _cli.File("theirs.txt", "Calm.");
        Git.Run(_cli.Folder, "add", "-A");
        Git.Run(_cli.Folder, "commit", "-qm", "three");
        Git.Run(_cli.Folder, "checkout", "-q", "work");
        _cli.File("sub/edited.txt", "Calm now.").File("å ny.txt", "Calm.");
        File.Delete(Path.Combine(_cli.Folder, "gone.txt"));

        Found(".", "--since", "main").Should().Equal("committed.txt", "sub/edited.txt", "å ny.txt");
        Found("old.txt", "--since", "main").Should().BeEmpty();
        Found("-", "--since", "main").Should().Equal("-");
    }

    [Fact]
    public void Outside_a_repository_that_is_said()
    {
        var result = _cli.File("a.txt", "Calm.").Analyze("a.txt", "--since", "main");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal($"rhetor: --since main: {_cli.Folder} is in no git repository");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--all")]
    public void A_reference_that_git_does_not_know_is_wrong_usage(string reference)
    {
        _cli.File("a.txt", "Calm.");
        Git.Run(_cli.Folder, "init", "-q");
        var result = _cli.Analyze("a.txt", $"--since={reference}");
        result.ExitCode.Should().Be(2);
        result.ErrorLines.Should().Equal($"rhetor: --since got '{reference}': expected a commit, branch or tag of this repository");
    }

    public void Dispose() => _cli.Dispose();

    private List<string> Found(params string[] args)
    {
        var result = _cli.RunWith("Calm.", ["analyze", .. args, "--format", "jsonl", "--quiet", "--language", "en", "--no-rules", "--no-models"]);
        result.ErrorLines.Should().BeEmpty();
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("path").GetString()!)];
    }
}
